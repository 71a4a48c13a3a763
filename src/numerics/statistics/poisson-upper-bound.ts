/** Normal quantile of a one-sided 95 % bound. */
const Z = 1.644854;

/**
 * The mean of a Poisson distribution below which a count would be as small as this one in one of twenty cases: the 95 % upper bound of what
 * was counted, 3 if nothing was. Half a chi-squared quantile by Wilson & Hilferty (Proc. Natl. Acad. Sci. 17, 684 (1931)), right to 1 %.
 */
export function poissonUpperBound(count: number): number {
  const n = count + 1;
  const root = 1 - 1 / (9 * n) + Z / (3 * Math.sqrt(n));
  return n * root * root * root;
}
