import type { PropertyReport } from '../../service/properties/property-reports.js';
import { linearScale } from '../figures/scale.js';
import { PLOT, PlotFrame, round } from '../figures/plot-frame.js';
import { rangeTicks } from '../figures/range-ticks.js';
import { useText } from '../text/use-text.js';

interface ParityPlotProps {
  readonly title: string;
  readonly points: PropertyReport['parity']['random'];
}

/** Predicted against measured values of rows that were left out, with the diagonal. */
export function ParityPlot({ title, points }: ParityPlotProps) {
  const t = useText();
  const values = points.flatMap(({ value, predicted }) => [value, predicted]);
  const [least, most] = values.reduce(([low, high], value) => [Math.min(low, value), Math.max(high, value)], [
    Infinity,
    -Infinity,
  ] as [number, number]);
  const ticks = rangeTicks(least, most);
  const [first, last] = [ticks[0]!, ticks.at(-1)!];
  const x = linearScale(first, last, PLOT.left, PLOT.right, ticks);
  const y = linearScale(first, last, PLOT.bottom, PLOT.top, ticks);
  // One path for all points: thousands of elements of their own would be slow to draw.
  const dots = points.map(({ value, predicted }) => `M${round(x(value))} ${round(y(predicted))}h0`).join('');
  return (
    <PlotFrame
      title={title}
      x={{ scale: x, label: t('property-page.measured'), format: String }}
      y={{ scale: y, label: t('property-page.predicted'), format: String }}
    >
      <path class="plot-reference" d={`M${x(first)} ${y(first)}L${x(last)} ${y(last)}`} />
      <path class="plot-dots" d={dots} />
    </PlotFrame>
  );
}
