import { nameOf } from '../../messages/name-of.js';
import type { ArityEvaluation } from '../../evaluation/types.js';
import { formatNumber } from '../format/format-number.js';
import { evaluationAnchor } from './evaluation-anchor.js';
import { formatPercent } from './format-percent.js';
import { FoundPlot } from '../figures/found-plot.js';
import { Legend } from '../figures/legend.js';
import { LinePlot } from '../figures/line-plot.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { PLOT } from '../figures/plot-frame.js';
import { useText } from '../text/use-text.js';
import { logScale, powerTicks } from '../figures/scale.js';
import { yFromZero } from '../figures/scale-from-zero.js';

interface DiscoveryFiguresProps {
  readonly evaluation: ArityEvaluation;
  /** What is shown, for those who cannot see it: "Held-out list, ternary". */
  readonly subject: string;
}

/** Below this many, a share is little more than chance. */
const FIRST = 10;

/** Two looks at the same curves: how pure the top of the ranking is, and how many compounds it brings to light. */
export function DiscoveryFigures({ evaluation, subject }: DiscoveryFiguresProps) {
  const t = useText();
  const { models, baseRate } = evaluation;
  const end = Math.max(FIRST + 1, ...models.flatMap(({ curve }) => curve.map(({ n }) => n)));
  const lines = models.map(({ model, curve }) => ({
    label: t(nameOf('model', model)),
    curve: curve.filter(({ n }) => n >= FIRST),
  }));
  const rates = lines.map(({ label, curve }) => ({
    label,
    points: curve.map(({ n, hits }) => ({ x: n, y: hits / n })),
  }));
  const bestRate = Math.max(1e-4, ...rates.flatMap(({ points }) => points.map(({ y }) => y)));
  const powers = powerTicks(FIRST, end).filter((tick) => tick <= end);
  const random = t('evaluation.random-picks');
  const anchor = evaluationAnchor(evaluation);
  const data = {
    columns: ['model', 'candidates', 'found', 'share'],
    rows: models.flatMap(({ model, curve }) => curve.map(({ n, hits }) => [model, n, hits, hits / n])),
  };
  const labels = lines.map(({ label }) => label);
  return (
    <>
      <div class="plots">
        <PlotFigure id={`${anchor}-purity`} caption={t('evaluation.purity')} data={data}>
          <LinePlot
            title={t('evaluation.purity-of', {
              subject,
            })}
            x={{
              scale: logScale(FIRST, end, PLOT.left, PLOT.right, powers),
              label: t('evaluation.axis-log'),
              format: formatNumber,
            }}
            y={{
              scale: yFromZero(bestRate),
              label: t('evaluation.axis-share'),
              format: (share: number) => formatPercent(share, t),
            }}
            series={rates}
            reference={{ label: random, points: [FIRST, end].map((x) => ({ x, y: baseRate })) }}
          />
        </PlotFigure>
        <PlotFigure id={`${anchor}-found`} caption={t('evaluation.found')} data={data}>
          <FoundPlot
            title={t('evaluation.found-of', {
              subject,
            })}
            curves={models.map(({ model, curve }) => ({ label: t(nameOf('model', model)), curve }))}
            end={end}
            baseRate={baseRate}
          />
        </PlotFigure>
      </div>
      <Legend labels={labels} reference={random} />
    </>
  );
}
