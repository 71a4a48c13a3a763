import { compositionAddress } from '../composition-address.js';
import { PLOT, PlotFrame, round } from '../figures/plot-frame.js';
import { rangeScale } from '../figures/range-scale.js';

interface ScatterPoint {
  readonly formula: string;
  readonly x: number;
  readonly y: number;
}

interface ScatterPlotProps {
  readonly title: string;
  /** Labels of the axes. */
  readonly x: string;
  readonly y: string;
  readonly points: readonly ScatterPoint[];
}

/** Compositions as points that are links. */
export function ScatterPlot({ title, x, y, points }: ScatterPlotProps) {
  const across = rangeScale(
    points.map((point) => point.x),
    PLOT.left,
    PLOT.right,
    4,
  );
  const up = rangeScale(
    points.map((point) => point.y),
    PLOT.bottom,
    PLOT.top,
    5,
  );
  return (
    <PlotFrame
      title={title}
      x={{ scale: across, label: x, format: tickText }}
      y={{ scale: up, label: y, format: tickText }}
      linked
    >
      {points.map((point) => {
        const text = `${point.formula}: ${short(point.x)}, ${short(point.y)}`;
        return (
          <a href={compositionAddress(point.formula)} aria-label={text}>
            <title>{text}</title>
            <circle class="scatter-point" cx={round(across(point.x))} cy={round(up(point.y))} r="3.5" />
          </a>
        );
      })}
    </PlotFrame>
  );
}

/** Large and small numbers by powers, so that they fit next to the axis. */
function tickText(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e5 || size < 1e-3) ? value.toExponential() : String(value);
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
