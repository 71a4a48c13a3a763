import type { PropertyReport } from '../../service/properties/property-reports.js';
import { LinePlot } from '../figures/line-plot.js';
import { xFromZero, yFromZero } from '../figures/scale-from-zero.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

/** The mean absolute error by the number of rows that were learnt from. */
export function LearningCurve({ curve, title }: { curve: PropertyReport['learningCurve']; title: string }) {
  const t = useText();
  return (
    <LinePlot
      title={title}
      x={{
        scale: xFromZero(Math.max(...curve.map((point) => point.rows))),
        label: t('property-page.rows-learnt'),
        format: formatNumber,
      }}
      y={{
        scale: yFromZero(Math.max(...curve.map((point) => point.meanAbsoluteError))),
        label: t('property-page.error'),
        format: String,
      }}
      series={[{ label: title, points: curve.map((point) => ({ x: point.rows, y: point.meanAbsoluteError })) }]}
    />
  );
}
