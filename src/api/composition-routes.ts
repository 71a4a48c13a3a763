import { setImmediate } from 'node:timers/promises';
import { json, Router, type Response } from 'express';
import { IncognitaError } from '../errors.js';
import type { Service } from '../service/service.js';
import type { ScoreFailure, ScoreResult } from '../service/types.js';
import { sendMany, sendOne } from './answer.js';
import { BATCH_MS, MAX_BODY_BYTES, SCORES_AT_A_TIME } from './limits.js';
import { toWire } from './wire.js';

/** Reads the body of a batch; it has to be there before the validator looks at it. */
export function scoreBody(): Router {
  return Router().use('/v1/scores', json({ limit: MAX_BODY_BYTES }));
}

/** Single compositions and batches of scores. */
export function compositionRoutes(service: Service): Router {
  const router = Router();
  router.get('/v1/compositions/:formula', (request, response) => {
    response.set('Cache-Control', 'no-cache');
    sendOne(response, toWire(service.composition(request.params.formula)));
  });
  router.post('/v1/scores', (request, response, next) => {
    const { formulas } = request.body as { formulas: string[] };
    answerScores(service, formulas, response).catch(next);
  });
  return router;
}

async function answerScores(service: Service, formulas: readonly string[], response: Response): Promise<void> {
  const scores = await scoreInTurns(service, formulas, () => response.closed);
  const failed = scores.filter((score) => 'error' in score).length;
  const scored = scores.filter((score) => 'score' in score && score.score !== null).length;
  response.set('Cache-Control', 'no-store');
  sendMany(response, scores.map(toWire), { meta: { scored, unscored: scores.length - scored - failed, failed } });
}

/** Scores a few formulas at a time, so that a large batch does not keep others waiting. */
async function scoreInTurns(
  service: Service,
  formulas: readonly string[],
  gone: () => boolean,
): Promise<(ScoreResult | ScoreFailure)[]> {
  const end = performance.now() + BATCH_MS;
  const scores: (ScoreResult | ScoreFailure)[] = [];
  while (scores.length < formulas.length && !gone()) {
    scores.push(...service.scores(formulas.slice(scores.length, scores.length + SCORES_AT_A_TIME)));
    if (performance.now() > end) {
      throw new IncognitaError(
        'TIMEOUT',
        `Only ${scores.length} formulas could be scored in time. Send fewer at a time.`,
        {
          scored: scores.length,
        },
      );
    }
    await setImmediate();
  }
  return scores;
}
