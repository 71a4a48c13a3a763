import { Router, type Response } from 'express';
import type { ServedService } from '../service/served-service.js';
import { sendMany, sendOne } from './answer.js';
import { jsonBody } from './bounded-body.js';
import { MAX_BODY_BYTES } from './limits.js';
import { scoreInTurns } from './score-in-turns.js';
import { toWire } from './wire.js';

/** Reads the body of a batch; it has to be there before the validator looks at it. */
export function scoreBody(): Router {
  return Router().use('/v1/scores', jsonBody(MAX_BODY_BYTES));
}

/** Single compositions and batches of scores, which may take `queryMs`. */
export function compositionRoutes(service: ServedService, queryMs: number): Router {
  const router = Router();
  router.get('/v1/compositions/:formula', async (request, response) => {
    const report = await service.composition(request.params.formula);
    response.set('Cache-Control', 'no-cache');
    sendOne(response, toWire(report));
  });
  router.post('/v1/scores', (request, response, next) => {
    const { formulas } = request.body as { formulas: string[] };
    answerScores(service, { formulas, queryMs }, response).catch(next);
  });
  return router;
}

async function answerScores(
  service: ServedService,
  { formulas, queryMs }: { readonly formulas: readonly string[]; readonly queryMs: number },
  response: Response,
): Promise<void> {
  const scores = await scoreInTurns(service, formulas, { queryMs, gone: () => response.closed });
  const failed = scores.filter((score) => 'error' in score).length;
  const scored = scores.filter((score) => 'score' in score && score.score !== null).length;
  response.set('Cache-Control', 'no-store');
  sendMany(response, scores.map(toWire), { meta: { scored, unscored: scores.length - scored - failed, failed } });
}
