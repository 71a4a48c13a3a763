import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { ServedService } from '../service/served-service.js';
import type { FormulaFailure, ScoreResult } from '../service/types.js';
import { SCORES_AT_A_TIME } from './limits.js';

/**
 * Scores a few formulas at a time, each time as a question of its own, so that other clients have their turn in between;
 * stops if the reader is gone.
 * Rejects with TIMEOUT if all together take longer than `queryMs`.
 */
export async function scoreInTurns(
  service: Pick<ServedService, 'scores'>,
  formulas: readonly string[],
  { queryMs, gone }: { readonly queryMs: number; readonly gone: () => boolean },
): Promise<(ScoreResult | FormulaFailure)[]> {
  const end = performance.now() + queryMs;
  const scores: (ScoreResult | FormulaFailure)[] = [];
  while (scores.length < formulas.length && !gone()) {
    const few = formulas.slice(scores.length, scores.length + SCORES_AT_A_TIME);
    scores.push(...(await service.scores(few)));
    if (performance.now() > end) {
      throw new IncognitaError('TIMEOUT', message('request.scores-timeout', { count: scores.length }), {
        scored: scores.length,
      });
    }
  }
  return scores;
}
