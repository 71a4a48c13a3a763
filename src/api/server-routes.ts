import { Router } from 'express';
import { errorCatalogue, IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import type { ServedService } from '../service/served-service.js';
import { version } from '../version.js';
import { sendMany } from './answer.js';
import { checkReadiness } from './check-readiness.js';
import { apiSpecText } from './load-api-spec.js';

/** The state of the server, its errors and its own description. */
export function serverRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok', version });
  });
  router.get('/readyz', (_request, response) => {
    const { ready, body } = checkReadiness(service);
    if (!ready) {
      const { lists } = service.status();
      throw new IncognitaError('NOT_READY', message(lists.length === 0 ? 'request.not-ready' : 'request.all-damaged'));
    }
    response.set('Cache-Control', 'no-store').json(body);
  });
  router.get('/v1/problems', (_request, response) => {
    sendMany(
      response,
      Object.entries(errorCatalogue).map(([code, { status, title }]) => ({ code, status, title: say(title, 'en') })),
    );
  });
  router.get('/openapi.yaml', (_request, response) => {
    response.set('Cache-Control', 'no-cache').type('application/yaml').send(apiSpecText());
  });
  return router;
}
