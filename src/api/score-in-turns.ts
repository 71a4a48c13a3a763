import { setImmediate } from 'node:timers/promises';
import { IncognitaError } from '../errors.js';
import type { Service } from '../service/service.js';
import type { ScoreFailure, ScoreResult } from '../service/types.js';
import { BATCH_MS, SCORES_AT_A_TIME } from './limits.js';

/**
 * Scores a few formulas at a time, so that a large batch does not keep others waiting; stops where the reader is gone.
 * Rejects with TIMEOUT after BATCH_MS.
 */
export async function scoreInTurns(
  service: Pick<Service, 'scores'>,
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
