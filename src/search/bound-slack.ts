/**
 * Max scores are computed in floating point. Widened by this, as a share of them (or as an amount, if they are logarithms of
 * odds), they stay above every score despite rounding.
 */
export const BOUND_SLACK = 1e-9;

/** A max score that rounding cannot bring below a score. */
export function addBoundSlack(maxScore: number): number {
  return maxScore * (1 + BOUND_SLACK);
}
