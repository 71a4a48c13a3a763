import { nameOf } from '../../messages/name-of.js';
import type { ArityEvaluation } from '../../evaluation/types.js';
import { FiguresTable } from '../components/figures-table.js';
import { formatHits } from './format-hits.js';
import { HitsOfRows } from './hits-of-rows.js';
import { useText } from '../text/use-text.js';

interface FirstRowsTableProps {
  readonly evaluation: ArityEvaluation;
  readonly subject: string;
}

/** What the first rows of each model consist of: chemical systems, and hits by highest charge; nothing in older reports. */
export function FirstRowsTable({ evaluation: { models }, subject }: FirstRowsTableProps) {
  const t = useText();
  const counts = models[0]?.systems ?? [];
  const charges = [...new Set(models.flatMap((model) => model.charges ?? []).map(({ charge }) => charge))].sort(
    (a, b) => a - b,
  );
  if (counts.length === 0) return null;
  const title = t('evaluation.first-rows-of', { subject });
  return (
    <>
      <h4>{t('evaluation.first-rows')}</h4>
      <p class="hint">{t('evaluation.first-rows-means')}</p>
      <FiguresTable
        title={title}
        head={
          <>
            <th scope="col">{t('evaluation.model')}</th>
            {counts.map(({ n }) => (
              <th scope="col" class="number">
                {t('evaluation.systems-in-first', { count: formatHits(n) })}
              </th>
            ))}
            {charges.map((charge) => (
              <th scope="col" class="number">
                {charge}+
              </th>
            ))}
          </>
        }
      >
        {models.map(({ model, systems = [], charges: own = [] }) => (
          <tr>
            <th scope="row">{t(nameOf('model', model))}</th>
            {counts.map((_, place) => (
              <td class="number">{formatHits(Math.round(systems[place]?.effective ?? 0))}</td>
            ))}
            {charges.map((charge) => (
              <HitsOfRows of={own.find((each) => each.charge === charge)} />
            ))}
          </tr>
        ))}
      </FiguresTable>
    </>
  );
}
