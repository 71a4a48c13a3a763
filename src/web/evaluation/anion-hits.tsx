import type { AnionEvaluation, ArityEvaluation } from '../../evaluation/types.js';
import { FiguresTable } from '../components/figures-table.js';
import { formatHits } from './format-hits.js';
import { ModelHeadings } from './model-headings.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

interface AnionHitsProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
}

/** Hits among the candidates of each anion by itself; nothing if there are no anions. */
export function AnionHits({ evaluation: { models }, subject }: AnionHitsProps) {
  const t = useText();
  const title = t('evaluation.hits-by-anion', { subject });
  const rows = models[0]?.anions ?? [];
  const counts = rows[0]?.hitsAt.map(({ n }) => n) ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      <h4>{t('evaluation.by-anion')}</h4>
      <p class="hint">{t('evaluation.by-anion-means', { counts: counts.map(formatNumber).join(' · ') })}</p>
      <FiguresTable
        title={title}
        kind="by-anion"
        head={
          <>
            <th scope="col">{t('explore.anion')}</th>
            <th scope="col" class="number">
              {t('evaluation.candidates')}
            </th>
            <th scope="col" class="number">
              {t('evaluation.held-out')}
            </th>
            <ModelHeadings models={models} />
          </>
        }
      >
        {rows.map(({ anion, candidates, heldOut }, row) => (
          <tr>
            <th scope="row">{anion}</th>
            <td class="number">{formatNumber(candidates)}</td>
            <td class="number">{formatHits(heldOut)}</td>
            {models.map(({ anions }) => (
              <td class="number">
                <Hits own={anions[row]!} />
              </td>
            ))}
          </tr>
        ))}
      </FiguresTable>
    </>
  );
}

function Hits({ own: { hitsAt, listed } }: { own: AnionEvaluation }) {
  const short = listed < (hitsAt.at(-1)?.n ?? 0);
  return (
    <>
      {hitsAt.map(({ hits }) => formatHits(hits)).join(' · ')}
      {short ? <span class="quiet"> ({formatHits(listed)})</span> : null}
    </>
  );
}
