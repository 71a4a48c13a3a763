import { seriesClass } from './series.js';

interface LegendProps {
  readonly labels: readonly string[];
  /** What the grey dashed line is. */
  readonly reference?: string;
}

/** Which line is which, in words next to a piece of each line. */
export function Legend({ labels, reference }: LegendProps) {
  return (
    <ul class="legend">
      {labels.map((label, index) => (
        <li>
          <Sample kind={seriesClass(index)} /> {label}
        </li>
      ))}
      {reference === undefined ? null : (
        <li>
          <Sample kind="plot-reference" /> {reference}
        </li>
      )}
    </ul>
  );
}

function Sample({ kind }: { kind: string }) {
  return (
    <svg class="legend-sample" viewBox="0 0 28 8" width="28" height="8" aria-hidden="true" focusable="false">
      <path class={kind} d="M1 4H27" />
    </svg>
  );
}
