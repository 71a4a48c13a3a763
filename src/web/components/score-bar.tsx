/**
 * A score as a small bar, on the scale from 0 to the best score of its list. Drawing only: the number is next to it. SVG attributes carry the
 * length because the content security policy lets no inline style through.
 */
export function ScoreBar({ score, best }: { score: number; best: number }) {
  const width = best > 0 ? Math.max(0, Math.min(1, score / best)) * 64 : 0;
  return (
    <svg class="score-bar" viewBox="0 0 64 6" width="64" height="6" aria-hidden="true" focusable="false">
      <rect class="score-bar-track" width="64" height="6" rx="3" />
      {width > 0 ? <rect class="score-bar-fill" width={Math.max(width, 3).toFixed(1)} height="6" rx="3" /> : null}
    </svg>
  );
}
