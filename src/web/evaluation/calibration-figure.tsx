import type { CalibrationCheck } from '../../evaluation/types.js';
import { formatHits } from './format-hits.js';
import { formatNumber } from '../format/format-number.js';
import { Legend } from '../figures/legend.js';
import { ReliabilityPlot } from '../figures/reliability-plot.js';
import { useText } from '../text/use-text.js';
import { TableScroll } from '../components/table-scroll.js';

interface CalibrationFigureProps {
  readonly subject: string;
  /** Where the chances come from, in a sentence. */
  readonly introduction: string;
  readonly checks: readonly { readonly label: string; readonly check: CalibrationCheck }[];
}

/** Whether predicted chances come true: reliability diagram, Brier score, expected and counted hits. */
export function CalibrationFigure({ subject, introduction, checks }: CalibrationFigureProps) {
  const t = useText();
  const shown = checks.filter(({ check }) => check.rows > 0);
  if (shown.length === 0) return null;
  return (
    <>
      <h4>{t('Do the scores mean what they say?')}</h4>
      <p class="hint">{introduction}</p>
      <div class="plots">
        <figure>
          <figcaption>{t('Predicted and real')}</figcaption>
          <ReliabilityPlot
            title={t('{subject}: predicted chance against the share that is real. On the diagonal the two agree.', {
              subject,
            })}
            series={shown.map(({ label, check }) => ({ label, bins: check.bins }))}
          />
        </figure>
      </div>
      <Legend labels={shown.map(({ label }) => label)} reference={t('predicted and real agree')} />
      <TableScroll label={t('{subject}: calibration', { subject })}>
        <table class="figures">
          <caption class="visually-hidden">{t('{subject}: calibration', { subject })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Scores of')}</th>
              {[
                t('Candidates'),
                t('Hits expected'),
                t('Hits found'),
                t('Brier score'),
                t('of equal scores'),
                t('Skill'),
              ].map((title) => (
                <th scope="col" class="number">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
