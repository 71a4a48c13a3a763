import type { ScoreFailure, ScoreResult } from '../../service/types.js';

/** A batch in the order in which it is shown. */
export interface RankedBatch {
  /** Best first. Known compounds are among them: their score says how well the models fit them. */
  readonly scored: readonly ScoreResult[];
  readonly unscored: readonly ScoreResult[];
  readonly failed: readonly ScoreFailure[];
  /** Formulas that came again, in whatever spelling. */
  readonly repeated: number;
}

/** Sorts the answers of a batch: scores downwards, then what has none, then what could not be read. */
export function rankBatch(answers: readonly (ScoreResult | ScoreFailure)[]): RankedBatch {
  const seen = new Set<string>();
  const results: ScoreResult[] = [];
  const failed: ScoreFailure[] = [];
  for (const answer of answers) {
    if ('error' in answer) failed.push(answer);
    else if (!seen.has(answer.formula)) {
      seen.add(answer.formula);
      results.push(answer);
    }
  }
  return {
    scored: results
      .filter((result) => result.score !== null)
      .toSorted((a, b) => b.score! - a.score! || (a.estimatedRank ?? 0) - (b.estimatedRank ?? 0)),
    unscored: results.filter((result) => result.score === null),
    failed,
    repeated: answers.length - failed.length - results.length,
  };
}
