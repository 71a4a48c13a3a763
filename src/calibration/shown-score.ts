/** Without an interval, and for scores from here on with a wide one, three decimals. */
const DECIMALS = 3;

/**
 * A score with the digits that its interval supports: half its width to two significant digits, the score to the same decimal (GUM,
 * JCGM 100:2008, 7.2.6), e.g. 0.312 (0.251 to 0.381) or 0.0331 (0.0302 to 0.0362). Without an interval three decimals, and from 0.01
 * downwards two significant digits.
 */
export function shownScore(score: number, interval: { readonly low: number; readonly high: number } | null): string {
  if (score === 0) return score.toFixed(DECIMALS);
  if (score < 1e-6) return '<0.000001';
  const width = interval === null ? 0 : (interval.high - interval.low) / 2;
  const decimals = width > 0 ? 1 - magnitude(width) : score >= 0.01 ? DECIMALS : 1 - magnitude(score);
  return score.toFixed(Math.max(DECIMALS, decimals));
}

/** The power of ten of the first digit, by the digits that are shown, not by a logarithm, which may round past one. */
function magnitude(value: number): number {
  return Number(value.toExponential(1).split('e')[1]);
}
