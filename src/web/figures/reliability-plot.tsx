import type { ReliabilityBin } from '../../evaluation/types.js';
import { useText } from '../text/use-text.js';
import { PLOT, PlotFrame, round } from './plot-frame.js';
import { powerOfTen } from './power-of-ten.js';
import { logScale, powerTicks } from './scale.js';
import { seriesClass } from './series.js';

interface ReliabilityPlotProps {
  readonly title: string;
  /** One for each series of the legend. */
  readonly series: readonly { readonly label: string; readonly bins: readonly ReliabilityBin[] }[];
}

/**
 * Predicted chance against the share that turned out real, both on logarithmic axes since most chances are small. On the
 * diagonal the scores mean what they say. Bars are 95 % intervals; a bin without hits is at the foot of the drawing.
 */
export function ReliabilityPlot({ title, series }: ReliabilityPlotProps) {
  const t = useText();
  const bins = series.flatMap((one) => one.bins).filter(({ predicted }) => predicted > 0);
  const values = bins.flatMap(({ predicted, observed }) => (observed > 0 ? [predicted, observed] : [predicted]));
  const ticks = powerTicks(Math.max(1e-6, Math.min(0.1, ...values)), 1);
  const min = ticks[0]!;
  const x = logScale(min, 1, PLOT.left, PLOT.right, ticks);
  const y = logScale(min, 1, PLOT.bottom, PLOT.top, ticks);
  return (
    <PlotFrame
      title={title}
      x={{ scale: x, label: t('evaluation.axis-predicted'), format: powerOfTen }}
      y={{ scale: y, label: t('evaluation.axis-share'), format: powerOfTen }}
    >
      <path class="plot-reference" d={`M${x(min)} ${y(min)}L${x(1)} ${y(1)}`} />
      {series.map(({ label, bins: own }, index) => (
        <g class={seriesClass(index)}>
          {own
            .filter(({ predicted }) => predicted > 0)
            .map((bin) => (
              <g>
                <title>
                  {t('evaluation.bin', {
                    label,
                    chance: bin.predicted.toPrecision(2),
                    hits: bin.hits,
                    count: bin.rows,
                  })}
                </title>
                <path
                  class="plot-interval"
                  d={`M${round(x(bin.predicted))} ${round(y(bin.interval.low))}V${round(y(bin.interval.high))}`}
                />
                <circle class="plot-point" cx={round(x(bin.predicted))} cy={round(y(bin.observed))} r="3.5" />
              </g>
            ))}
        </g>
      ))}
    </PlotFrame>
  );
}
