import type { ArityEvaluation } from '../../evaluation/types.js';
import { nameOf } from '../../messages/name-of.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { FiguresTable } from '../components/figures-table.js';
import { formatHits } from './format-hits.js';

interface FileHitsTableProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
}

/** The hits of each list of hidden compounds by itself; nothing if there is only one. */
export function FileHitsTable({ evaluation: { models }, subject }: FileHitsTableProps) {
  const t = useText();
  const files = models[0]?.files ?? [];
  if (files.length === 0) return null;
  const title = t('evaluation.by-file-of', { subject });
  return (
    <>
      <h4>{t('evaluation.by-file')}</h4>
      <FiguresTable
        title={title}
        head={
          <>
            <th scope="col">{t('evaluation.model')}</th>
            {files.flatMap(({ file, heldOut, hitsAt }) =>
              hitsAt.map(({ n }) => (
                <th scope="col" class="number">
                  {t('evaluation.of-file-in-first', { file, heldOut, count: formatNumber(n) })}
                </th>
              )),
            )}
          </>
        }
      >
        {models.map(({ model, files: own = [] }) => (
          <tr>
            <th scope="row">{t(nameOf('model', model))}</th>
            {own.flatMap(({ hitsAt }) =>
              hitsAt.map(({ hits, interval }) => (
                <td class="number">
                  {formatHits(hits)}{' '}
                  <span class="quiet">
                    ({formatHits(Math.round(interval.low))}–{formatHits(Math.round(interval.high))})
                  </span>
                </td>
              )),
            )}
          </tr>
        ))}
      </FiguresTable>
    </>
  );
}
