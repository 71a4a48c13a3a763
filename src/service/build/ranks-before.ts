import type { ListRow } from '../../rows/list-row.js';

/**
 * The ranks that compositions of the lists of several kinds would have together before the recalibrations of their own lists: by the score that their own list
 * has at their rank before, equal ones by that rank, then by formula. Holds the formulas, not the rows.
 *
 * @param lists rows of each list in rank order
 */
export function ranksBefore(lists: readonly Iterable<ListRow>[]): Map<string, number> {
  const formulas: string[] = [];
  const positions: number[] = [];
  const scores: number[] = [];
  for (const rows of lists) {
    const first = formulas.length;
    const own: number[] = [];
    for (const { formula, rank, rankBlend = rank, score } of rows) {
      formulas.push(formula);
      positions.push(rankBlend);
      own.push(score);
    }
    for (let k = first; k < formulas.length; k++) scores.push(own[positions[k]! - 1] ?? 0);
  }
  const order = Uint32Array.from(formulas.keys()).sort(
    (a, b) => scores[b]! - scores[a]! || positions[a]! - positions[b]! || (formulas[a]! < formulas[b]! ? -1 : 1),
  );
  const ranks = new Map<string, number>();
  for (const k of order) if (!ranks.has(formulas[k]!)) ranks.set(formulas[k]!, ranks.size + 1);
  return ranks;
}
