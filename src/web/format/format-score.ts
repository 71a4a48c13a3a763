/**
 * A synthesizability score as the tables show it: three decimals, and from 0.01 downwards two significant digits, so
 * that low scores stay apart, e.g. 0.412, 0.0093, 0.00021.
 */
export function formatScore(score: number): string {
  if (score === 0 || score >= 0.01) return score.toFixed(3);
  if (score < 1e-6) return '<0.000001';
  return score.toFixed(1 - Math.floor(Math.log10(score)));
}
