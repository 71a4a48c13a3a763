import type { PropertyReport } from '../../service/properties/property-reports.js';
import { PLOT, PlotFrame, round } from '../figures/plot-frame.js';
import { rangeScale } from '../figures/range-scale.js';
import { useText } from '../text/use-text.js';

interface ParityPlotProps {
  readonly title: string;
  readonly points: PropertyReport['parity']['random'];
}

/** Predicted against measured values of rows that were left out, with the diagonal. */
export function ParityPlot({ title, points }: ParityPlotProps) {
  const t = useText();
  const values = points.flatMap(({ value, predicted }) => [value, predicted]);
  const x = rangeScale(values, PLOT.left, PLOT.right);
  const y = rangeScale(values, PLOT.bottom, PLOT.top);
  // One path for all points: thousands of elements of their own would be slow to draw.
  const dots = points.map(({ value, predicted }) => `M${round(x(value))} ${round(y(predicted))}h0`).join('');
  return (
    <PlotFrame
      title={title}
      x={{ scale: x, label: t('property-page.measured'), format: String }}
      y={{ scale: y, label: t('property-page.predicted'), format: String }}
    >
      <path class="plot-reference" d={`M${x(x.min)} ${y(y.min)}L${x(x.max)} ${y(y.max)}`} />
      <path class="plot-dots" d={dots} />
    </PlotFrame>
  );
}
