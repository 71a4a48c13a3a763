import { nameOf } from '../../messages/name-of.js';
import type { ArityEvaluation, HitsAt } from '../../evaluation/types.js';
import { FiguresTable } from '../components/figures-table.js';
import { formatHits } from './format-hits.js';
import { formatNumber } from '../format/format-number.js';
import { formatPercent } from './format-percent.js';
import { formatTimes } from './format-times.js';
import type { Translate } from '../text/translate.js';
import { useText } from '../text/use-text.js';

interface HitsTableProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
}

/** Hits, their interval and enrichment of every model, the best of each column marked. */
export function HitsTable({ evaluation, subject }: HitsTableProps) {
  const t = useText();
  const { models } = evaluation;
  const title = t('evaluation.hits-by-model', { subject });
  const counts = models[0]?.hitsAt.map(({ n }) => n) ?? [];
  const best = counts.map((_, place) => Math.max(...models.map(({ hitsAt }) => hitsAt[place]!.hits ?? 0)));
  return (
    <FiguresTable
      title={title}
      head={
        <>
          <th scope="col">{t('evaluation.model')}</th>
          {counts.map((n) => (
            <>
              <th scope="col" class="number">
                {t('evaluation.real-in-first', { count: formatNumber(n) })}
              </th>
              <th scope="col" class="number">
                {t('evaluation.times-random')}
              </th>
            </>
          ))}
          <th scope="col" class="number">
            {t('evaluation.recall')}
          </th>
          <th scope="col" class="number">
            {t('evaluation.seconds')}
          </th>
        </>
      }
    >
      {models.map(({ model, hitsAt, fitSeconds, rankSeconds }) => (
        <tr>
          <th scope="row">{t(nameOf('model', model))}</th>
          {hitsAt.map((hits, place) => (
            <>
              <td class={hits.hits !== null && hits.hits > 0 && hits.hits === best[place] ? 'number best' : 'number'}>
                <Hits at={hits} />
              </td>
              <td class="number">{hits.enrichment === null ? '–' : formatTimes(hits.enrichment)}</td>
            </>
          ))}
          <td class="number">{formatRecall(hitsAt.at(-1)?.recall, t)}</td>
          <td class="number">{formatSeconds(fitSeconds + rankSeconds)}</td>
        </tr>
      ))}
    </FiguresTable>
  );
}

/** Hits with their interval; a dash beyond the length that was asked for. */
function Hits({ at: { hits, interval } }: { at: HitsAt }) {
  if (hits === null || interval === null) return '–';
  return (
    <>
      {formatHits(hits)}{' '}
      <span class="quiet">
        ({formatHits(Math.round(interval.low))}–{formatHits(Math.round(interval.high))})
      </span>
    </>
  );
}

function formatRecall(recall: number | null | undefined, t: Translate): string {
  return recall === null || recall === undefined ? '–' : formatPercent(recall, t);
}

/** A part of the blend took no time of its own. */
function formatSeconds(seconds: number): string {
  return seconds < 0.05 ? '–' : seconds.toFixed(1);
}
