import type { CalibrationCheck } from '../../evaluation/types.js';
import { formatHits } from './format-hits.js';
import { formatNumber } from '../format/format-number.js';
import { Legend } from '../figures/legend.js';
import { PlotFigure } from '../figures/plot-figure.js';
import { ReliabilityPlot } from '../figures/reliability-plot.js';
import { useText } from '../text/use-text.js';
import { FiguresTable } from '../components/figures-table.js';

interface CalibrationFigureProps {
  /** Names the figure and its files. */
  readonly id: string;
  readonly subject: string;
  /** Where the chances come from, in a sentence. */
  readonly introduction: string;
  readonly checks: readonly { readonly label: string; readonly check: CalibrationCheck }[];
}

/** Whether predicted chances come true: reliability diagram, Brier score, expected and counted hits. */
export function CalibrationFigure({ id, subject, introduction, checks }: CalibrationFigureProps) {
  const t = useText();
  const shown = checks.filter(({ check }) => check.rows > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <h4>{t('evaluation.calibration')}</h4>
      <p class="hint">{introduction}</p>
      <div class="plots">
        <PlotFigure
          id={id}
          caption={t('evaluation.reliability')}
          data={{
            columns: ['series', 'predicted', 'observed', 'low', 'high', 'hits', 'rows'],
            rows: shown.flatMap(({ label, check }) =>
              check.bins.map(({ predicted, observed, interval, hits, rows }) => [
                label,
                predicted,
                observed,
                interval.low,
                interval.high,
                hits,
                rows,
              ]),
            ),
          }}
        >
          <ReliabilityPlot
            title={t('evaluation.reliability-of', {
              subject,
            })}
            series={shown.map(({ label, check }) => ({ label, bins: check.bins }))}
          />
        </PlotFigure>
      </div>
      <Legend labels={shown.map(({ label }) => label)} reference={t('evaluation.agree')} />
      <FiguresTable
        title={t('evaluation.calibration-of', { subject })}
        head={
          <>
            <th scope="col">{t('evaluation.scores-of')}</th>
            {[
              t('evaluation.candidates'),
              t('evaluation.expected'),
              t('evaluation.hits-found'),
              t('evaluation.brier'),
              t('evaluation.brier-equal'),
              t('evaluation.skill'),
            ].map((title) => (
              <th scope="col" class="number">
                {title}
              </th>
            ))}
          </>
        }
      >
        {shown.map(({ label, check }) => (
          <tr>
            <th scope="row">{label}</th>
            <td class="number">{formatNumber(check.rows)}</td>
            <td class="number">{formatHits(check.expectedHits)}</td>
            <td class="number">{formatNumber(check.hits)}</td>
            <td class="number">{check.brier.toPrecision(3)}</td>
            <td class="number">{check.brierOfMean.toPrecision(3)}</td>
            <td class="number">{check.skill.toFixed(3)}</td>
          </tr>
        ))}
      </FiguresTable>
    </>
  );
}
