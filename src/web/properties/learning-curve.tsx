import type { PropertyReport } from '../../service/properties/property-reports.js';
import { LinePlot } from '../figures/line-plot.js';
import { linearScale, roundTicks } from '../figures/scale.js';
import { PLOT } from '../figures/plot-frame.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** The mean absolute error by the number of rows that were learnt from. */
export function LearningCurve({ curve, title }: { curve: PropertyReport['learningCurve']; title: string }) {
  const t = useText();
  const rows = roundTicks(Math.max(...curve.map((point) => point.rows)), 4);
  const errors = roundTicks(Math.max(...curve.map((point) => point.meanAbsoluteError)));
  return (
    <LinePlot
      title={title}
      x={{
        scale: linearScale(0, rows.at(-1)!, PLOT.left, PLOT.right, rows),
        label: t('property-page.rows-learnt'),
        format: formatNumber,
      }}
      y={{
        scale: linearScale(0, errors.at(-1)!, PLOT.bottom, PLOT.top, errors),
        label: t('property-page.error'),
        format: String,
      }}
      series={[{ label: title, points: curve.map((point) => ({ x: point.rows, y: point.meanAbsoluteError })) }]}
    />
  );
}
