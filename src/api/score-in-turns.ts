import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { inTurn } from '../jobs/in-turn.js';
import type { ServedService } from '../service/served-service.js';
import type { ScoreFailure, ScoreResult } from '../service/types.js';
import { BATCH_MS, SCORES_AT_A_TIME } from './limits.js';

/**
 * Scores a few formulas at a time, so that batches do not keep others waiting, however many there are; stops if the
 * reader is gone.
 * Rejects with TIMEOUT after BATCH_MS.
 */
export async function scoreInTurns(
  service: Pick<ServedService, 'scores'>,
  formulas: readonly string[],
  gone: () => boolean,
): Promise<(ScoreResult | ScoreFailure)[]> {
  const end = performance.now() + BATCH_MS;
  const scores: (ScoreResult | ScoreFailure)[] = [];
  while (scores.length < formulas.length && !gone()) {
    const few = formulas.slice(scores.length, scores.length + SCORES_AT_A_TIME);
    scores.push(...(await inTurn(() => service.scores(few))));
    if (performance.now() > end) {
      throw new IncognitaError('TIMEOUT', message('request.scores-timeout', { count: scores.length }), {
        scored: scores.length,
      });
    }
  }
  return scores;
}
