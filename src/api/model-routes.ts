import { Router } from 'express';
import { IncognitaError } from '../errors.js';
import { notMeasured } from '../evaluation/not-measured.js';
import { message } from '../messages/message.js';
import { say } from '../messages/say.js';
import type { ServedService } from '../service/served-service.js';
import { sendMany, sendOne } from './answer.js';
import { toWire } from './wire.js';

/** The models and how well they did. */
export function modelRoutes(service: ServedService): Router {
  const router = Router();
  router.get('/v1/models', (_request, response) => {
    sendMany(response, service.models().map(toWire));
  });
  router.get('/v1/evaluation', (_request, response) => {
    const saved = service.evaluation();
    if (!saved) {
      throw new IncognitaError('NOT_FOUND', message('request.not-evaluated'));
    }
    const { arities } = saved.report;
    sendOne(
      response,
      toWire({
        id: saved.id,
        ...saved.report,
        arities: arities.map((each) => ({
          ...each,
          notMeasured: notMeasured(each, arities).map(({ figure, why }) => ({ figure, why: say(why, 'en') })),
        })),
      }),
    );
  });
  return router;
}
