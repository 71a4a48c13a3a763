/** Scores are counted between these bounds; the lowest range begins at 0. */
const BOUNDS = [1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0001, 0];

/** How many scores are in a range, its lower bound included. */
export interface ScoreRange {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/** The numbers of scores by size, the highest first, about three ranges per power of ten. */
export function scoreHistogram(scores: readonly number[]): ScoreRange[] {
  return BOUNDS.slice(1).map((from, index) => {
    const to = BOUNDS[index]!;
    return { from, to, count: scores.filter((score) => score >= from && (score < to || to === 1)).length };
  });
}
