import type { ArityEvaluation, HitsAt } from '../../evaluation/types.js';
import { formatHits } from './format-hits.js';
import { formatNumber } from '../format/format-number.js';
import { formatPercent } from './format-percent.js';
import { formatTimes } from './format-times.js';
import { useText } from '../text/use-text.js';
import { TableScroll } from '../components/table-scroll.js';

interface HitsTableProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
  readonly modelTitles: ReadonlyMap<string, string>;
}

/** Hits, their interval and enrichment of every model, the best of each column marked. */
export function HitsTable({ evaluation, subject, modelTitles }: HitsTableProps) {
  const t = useText();
  const { models } = evaluation;
  const title = t('{subject}: hits by model', { subject });
  const counts = models[0]?.hitsAt.map(({ n }) => n) ?? [];
  const best = counts.map((_, place) => Math.max(...models.map(({ hitsAt }) => hitsAt[place]!.hits)));
  return (
    <TableScroll label={title}>
      <table class="figures">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Model')}</th>
            {counts.map((n) => (
              <>
                <th scope="col" class="number">
                  {t('Real in the first {count}', { count: formatNumber(n) })}
                </th>
                <th scope="col" class="number">
                  {t('×\u00a0random')}
                </th>
              </>
            ))}
            <th scope="col" class="number">
              {t('Recall')}
            </th>
            <th scope="col" class="number">
              {t('Seconds')}
            </th>
          </tr>
        </thead>
        <tbody>
          {models.map(({ model, hitsAt, fitSeconds, rankSeconds }) => (
            <tr>
              <th scope="row">{t(modelTitles.get(model) ?? model)}</th>
              {hitsAt.map((hits, place) => (
                <>
                  <td class={hits.hits > 0 && hits.hits === best[place] ? 'number best' : 'number'}>
                    {formatHits(hits.hits)} <Interval hits={hits} />
                  </td>
                  <td class="number">{formatTimes(hits.enrichment)}</td>
                </>
              ))}
              <td class="number">{formatPercent(hitsAt.at(-1)?.recall ?? 0)}</td>
              <td class="number">{formatSeconds(fitSeconds + rankSeconds)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}

function Interval({ hits: { interval } }: { hits: HitsAt }) {
  return (
    <span class="quiet">
      ({formatHits(Math.round(interval.low))}–{formatHits(Math.round(interval.high))})
    </span>
  );
}

/** A part of the blend took no time of its own. */
function formatSeconds(seconds: number): string {
  return seconds < 0.05 ? '–' : seconds.toFixed(1);
}
