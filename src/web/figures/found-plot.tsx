import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { LinePlot } from './line-plot.js';
import { xFromZero, yFromZero } from './scale-from-zero.js';

interface FoundPlotProps {
  /** What is shown, in words. */
  readonly title: string;
  /** Compounds found among the first n candidates, at growing n. */
  readonly curves: readonly {
    readonly label: string;
    readonly curve: readonly { readonly n: number; readonly hits: number }[];
  }[];
  /** Where the axis of candidates ends. */
  readonly end: number;
  /** The chance of a random pick. */
  readonly baseRate: number;
}

/** How many compounds the first N candidates contain, compared with random picks. */
export function FoundPlot({ title, curves, end, baseRate }: FoundPlotProps) {
  const t = useText();
  const most = Math.max(1, ...curves.flatMap(({ curve }) => curve.map(({ hits }) => hits)));
  return (
    <LinePlot
      title={title}
      x={{
        scale: xFromZero(end),
        label: t('evaluation.axis'),
        format: formatNumber,
      }}
      y={{
        scale: yFromZero(most),
        label: t('evaluation.axis-found'),
        format: formatNumber,
      }}
      series={curves.map(({ label, curve }) => ({
        label,
        points: [{ x: 0, y: 0 }, ...curve.map(({ n, hits }) => ({ x: n, y: hits }))],
      }))}
      reference={{ label: t('evaluation.random-picks'), points: [0, end].map((x) => ({ x, y: baseRate * x })) }}
    />
  );
}
