import type { PropertyReport } from '../../service/properties/property-reports.js';
import { PLOT, PlotFrame, round } from '../figures/plot-frame.js';
import { rangeScale } from '../figures/range-scale.js';
import { useText } from '../text/use-text.js';

interface ResidualPlotProps {
  readonly title: string;
  readonly points: PropertyReport['parity']['random'];
}

/** How far predictions of left-out rows are off, by the prediction. */
export function ResidualPlot({ title, points }: ResidualPlotProps) {
  const t = useText();
  const predictions = points.map(({ predicted }) => predicted);
  const errors = points.map(({ value, predicted }) => predicted - value);
  const x = rangeScale(predictions, PLOT.left, PLOT.right);
  const y = rangeScale([0, ...errors], PLOT.bottom, PLOT.top);
  const dots = points
    .map(({ value, predicted }) => `M${round(x(predicted))} ${round(y(predicted - value))}h0`)
    .join('');
  return (
    <PlotFrame
      title={title}
      x={{ scale: x, label: t('property-page.predicted'), format: String }}
      y={{ scale: y, label: t('property-page.residual'), format: String }}
    >
      <path class="plot-reference" d={`M${PLOT.left} ${round(y(0))}H${PLOT.right}`} />
      <path class="plot-dots" d={dots} />
    </PlotFrame>
  );
}
