/** A score in [0, 1] for people: three significant digits, or a dash where there is none. */
export function formatScore(score: number | null): string {
  if (score === null) return '-';
  return score === 0 ? '0' : score.toPrecision(3);
}
