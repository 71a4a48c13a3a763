import type { WrittenFormula } from '../../service/scores/read-formulas.js';
import type { FormulaFailure, ScoreResult } from '../../service/types.js';

/** An answer with the formula that it is about, as it was written. */
export interface BatchRow<Answer> {
  readonly answer: Answer;
  readonly written: WrittenFormula;
  /** The same composition again, in any spelling. */
  readonly repeats: readonly WrittenFormula[];
}

/** A batch in the order in which it is shown. */
export interface RankedBatch {
  /** Scored and not known, best first. */
  readonly fresh: readonly BatchRow<ScoreResult>[];
  /** Known compounds, best first: their score only says how well the models fit them. */
  readonly known: readonly BatchRow<ScoreResult>[];
  /** Neither scored nor known. */
  readonly unscored: readonly BatchRow<ScoreResult>[];
  readonly failed: readonly BatchRow<FormulaFailure>[];
  /** Formulas that came again. */
  readonly repeated: number;
}

/** Sorts the answers of a batch: what is new by scores downwards, then what is known, what has no score, what could not be read. */
export function rankBatch(
  answers: readonly (ScoreResult | FormulaFailure)[],
  formulas: readonly WrittenFormula[],
): RankedBatch {
  const rows = new Map<string, { answer: ScoreResult; written: WrittenFormula; repeats: WrittenFormula[] }>();
  const failed: BatchRow<FormulaFailure>[] = [];
  let repeated = 0;
  for (const [index, answer] of answers.entries()) {
    const written = formulas[index]!;
    if ('error' in answer) failed.push({ answer, written, repeats: [] });
    else {
      const row = rows.get(answer.formula);
      if (row) {
        row.repeats.push(written);
        repeated++;
      } else rows.set(answer.formula, { answer, written, repeats: [] });
    }
  }
  const all = [...rows.values()].toSorted((a, b) => byScore(a.answer, b.answer));
  return {
    fresh: all.filter(({ answer }) => !answer.known && answer.score !== null),
    known: all.filter(({ answer }) => answer.known),
    unscored: all.filter(({ answer }) => !answer.known && answer.score === null),
    failed,
    repeated,
  };
}

function byScore(a: ScoreResult, b: ScoreResult): number {
  return (b.score ?? -1) - (a.score ?? -1) || (a.estimatedRank ?? 0) - (b.estimatedRank ?? 0);
}
