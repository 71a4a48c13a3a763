import type { RankChange } from '../../service/rows/compare-lists.js';
import { compositionAddress } from '../composition-address.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';
import { Formula } from '../components/formula.js';

/** Rows of each part that are shown. */
const SHOWN = 100;

interface ChangeTableProps {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly RankChange[];
}

/** Compositions whose place changed, with both ranks. */
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
        <table class="results">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('frame.formula')}</th>
              <th scope="col" class="number">
                {t('lists.rank-before')}
              </th>
              <th scope="col" class="number">
                {t('lists.rank-after')}
              </th>
            </tr>
          </thead>
          <tbody>
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
          </tbody>
        </table>
      )}
      {changes.length > SHOWN ? (
        <p class="note">{t('lists.and-more', { count: formatNumber(changes.length - SHOWN) })}</p>
      ) : null}
    </section>
  );
}
