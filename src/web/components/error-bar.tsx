/** The ends of a scale, in the unit of its values. */
export interface Scale {
  readonly from: number;
  readonly to: number;
}

interface ErrorBarProps {
  readonly value: number;
  /** The standard deviation of the value, in its unit. */
  readonly deviation: number;
  readonly scale: Scale;
}

const WIDTH = 56;
/** The room at either end of the scale for the caps of the bar and half of the mark. */
const MARGIN = 2;

/**
 * A value as a mark with a bar of one standard deviation to either side, on the scale of its column. Drawing only: the number is next to it. SVG
 * attributes carry the lengths because the content security policy lets no inline style through.
 */
export function ErrorBar({ value, deviation, scale: { from, to } }: ErrorBarProps) {
  const span = to - from;
  const at = (each: number): string => {
    const share = span > 0 ? Math.max(0, Math.min(1, (each - from) / span)) : 0.5;
    return (MARGIN + share * (WIDTH - 2 * MARGIN)).toFixed(1);
  };
  const [low, high] = [at(value - deviation), at(value + deviation)];
  return (
    <svg class="error-bar" viewBox={`0 0 ${WIDTH} 12`} width={WIDTH} height="12" aria-hidden="true" focusable="false">
      <path class="error-bar-track" d={`M0 6H${WIDTH}`} />
      <path class="error-bar-line" d={`M${low} 6H${high}M${low} 3V9M${high} 3V9`} />
      <circle class="error-bar-mark" cx={at(value)} cy="6" r="2" />
    </svg>
  );
}
