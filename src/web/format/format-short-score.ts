/** A score in five characters at the most: .41, .009, <.001. */
export function formatShortScore(score: number): string {
  if (score >= 0.995) return '1';
  const text = score >= 0.0995 ? score.toFixed(2) : score.toFixed(3);
  return Number(text) === 0 && score > 0 ? '<.001' : text.replace(/^0/, '');
}
