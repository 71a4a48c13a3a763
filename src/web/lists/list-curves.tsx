import { formatNumber } from '../format/format-number.js';
import type { Calibration } from '../../calibration/calibration.js';
import { FoundPlot } from '../figures/found-plot.js';
import { Legend } from '../figures/legend.js';
import { LinePlot } from '../figures/line-plot.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { PLOT } from '../figures/plot-frame.js';
import { powerOfTen } from '../figures/power-of-ten.js';
import { logScale, powerTicks } from '../figures/scale.js';
import { useText } from '../text/use-text.js';

interface ListCurvesProps {
  readonly id: string;
  readonly rows: number;
  readonly calibration: Calibration;
}

/** What the scores of a list rest on: how they fall with the rank, and how many hidden compounds its like brought to light. */
export function ListCurves({ id, rows, calibration }: ListCurvesProps) {
  const t = useText();
  const { knots, curve, baseRate, heldOut, runs, worth } = calibration;
  const shown = knots.filter(({ rank, chance }) => rank <= rows && chance > 0);
  const last = Math.max(10, rows);
  const chances = powerTicks(Math.max(1e-8, Math.min(baseRate || 1, ...shown.map(({ chance }) => chance))), 1);
  const ranks = powerTicks(1, last).filter((tick) => tick <= last);
  const random = t('evaluation.random-picks');
  return (
    <>
      <div class="plots">
        <PlotFigure
          id={`${id}-scores`}
          caption={t('lists.score-by-rank')}
          data={{
            columns: ['rank', 'score', 'low', 'high'],
            rows: shown.map(({ rank, chance, low, high }) => [rank, chance, low ?? null, high ?? null]),
          }}
        >
          <LinePlot
            title={t('lists.score-by-rank-means', { id })}
            x={{
              scale: logScale(1, last, PLOT.left, PLOT.right, ranks),
              label: t('lists.axis-rank'),
              format: formatNumber,
            }}
            y={{
              scale: logScale(chances[0]!, 1, PLOT.bottom, PLOT.top, chances),
              label: t('map.score'),
              format: powerOfTen,
            }}
            series={[{ label: id, points: shown.map(({ rank, chance }) => ({ x: rank, y: chance })) }]}
            reference={{ label: random, points: baseRate > 0 ? [1, last].map((x) => ({ x, y: baseRate })) : [] }}
          />
        </PlotFigure>
        <PlotFigure
          id={`${id}-found`}
          caption={t('lists.found')}
          data={{ columns: ['candidates', 'found'], rows: curve.map(({ n, hits }) => [n, hits]) }}
        >
          <FoundPlot
            title={t('lists.found-means', { id })}
            curves={[{ label: id, curve }]}
            end={curve.at(-1)!.n}
            baseRate={baseRate}
          />
        </PlotFigure>
      </div>
      <Legend labels={[id]} reference={random} />
      <p class="note">{t('lists.experiments', { runs, heldOut: formatNumber(heldOut) })}</p>
      {worth ? <p class="note">{t(worth.borrowed ? 'lists.worth-borrowed' : 'lists.worth')}</p> : null}
    </>
  );
}
