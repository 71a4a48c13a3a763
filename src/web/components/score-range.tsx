interface ScoreRangeProps {
  readonly score: number;
  /** The 95 % interval of the score, if there is one. */
  readonly low?: number | undefined;
  /** Absent as `low` is. */
  readonly high?: number | undefined;
  /** The best score of the list, the end of the scale. */
  readonly best: number;
}

const WIDTH = 56;

/**
 * The length of a score on the scale of its list, 0 to 1: the square root of its share of the best score. So the first rows can be distinguished
 * apart, as on a linear scale, and scores of a hundredth of the best can still be seen.
 */
export function shareOfScale(score: number, best: number): number {
  if (!(best > 0) || !(score > 0)) return 0;
  return Math.sqrt(Math.min(1, score / best));
}

/**
 * A score as a bar on the scale of its list, with its interval. Drawing only: the numbers are in the table. SVG attributes carry the
 * lengths because the content security policy lets no inline style through.
 */
export function ScoreRange({ score, low, high, best }: ScoreRangeProps) {
  const at = (value: number): number => 1 + shareOfScale(value, best) * (WIDTH - 2);
  const end = at(score);
  return (
    <svg class="score-range" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height="12" aria-hidden="true" focusable="false">
      <rect class="score-bar-track" y="4" width={WIDTH} height="4" rx="2" />
      <rect class="score-bar-fill" y="4" width={Math.max(end, 2).toFixed(1)} height="4" rx="2" />
      {low !== undefined && high !== undefined ? (
        <path class="score-range-interval" d={`M${at(low).toFixed(1)} 6H${at(high).toFixed(1)}`} />
      ) : null}
      <path class="score-range-mark" d={`M${end.toFixed(1)} 1.5V10.5`} />
    </svg>
  );
}
