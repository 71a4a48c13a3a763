import type { RankChange } from '../../service/rows/compare-lists.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';
import { DataTable } from '../components/data-table.js';

/** Rows of each part that are shown. */
const SHOWN = 100;

interface ChangeTableProps {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly RankChange[];
}

/** Compositions whose rank changed, with both ranks. */
export function ChangeTable({ id, title, changes }: ChangeTableProps) {
  const t = useText();
  const rank = (change: RankChange, place: number | null) => {
    if (place !== null) return formatNumber(place);
    return change.known ? t('lists.known-now') : t('lists.not-listed');
  };
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {changes.length === 0 ? (
        <p class="quiet">{t('map.there-is-none')}</p>
      ) : (
        <DataTable
          kind="results"
          caption={title}
          columns={[t('frame.formula'), { number: t('lists.rank-before') }, { number: t('lists.rank-after') }]}
        >
          {changes.slice(0, SHOWN).map((change) => (
            <tr>
              <th scope="row">
                <a href={compositionAddress(change.conventional)}>
                  <Formula text={change.conventional} />
                </a>
              </th>
              <td class="number">{rank(change, change.before)}</td>
              <td class="number">{rank(change, change.after)}</td>
            </tr>
          ))}
        </DataTable>
      )}
      {changes.length > SHOWN ? (
        <p class="note">{t('lists.and-more', { count: formatNumber(changes.length - SHOWN) })}</p>
      ) : null}
    </section>
  );
}
