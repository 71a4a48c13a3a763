import type { PropertyReport } from '../../service/properties/property-reports.js';
import { PLOT, PlotFrame, round } from '../figures/plot-frame.js';
import { rangeTicks } from '../figures/range-ticks.js';
import { linearScale } from '../figures/scale.js';
import { useText } from '../text/use-text.js';

interface ResidualPlotProps {
  readonly title: string;
  readonly points: PropertyReport['parity']['random'];
}

/** How far predictions of left-out rows are off, by the prediction. */
export function ResidualPlot({ title, points }: ResidualPlotProps) {
  const t = useText();
  const across = rangeTicks(...endsOf(points.map(({ predicted }) => predicted)));
  const up = rangeTicks(...endsOf([0, ...points.map(({ value, predicted }) => predicted - value)]));
  const x = linearScale(across[0]!, across.at(-1)!, PLOT.left, PLOT.right, across);
  const y = linearScale(up[0]!, up.at(-1)!, PLOT.bottom, PLOT.top, up);
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

function endsOf(values: readonly number[]): [number, number] {
  return values.reduce<[number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}
