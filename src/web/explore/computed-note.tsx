import { columnSetTitle } from '../../rows/column-title.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import type { BrowsePage } from '../../service/types.js';
import { formatNumber } from '../format/format-number.js';
import { useText } from '../text/use-text.js';

interface ComputedNoteProps {
  readonly page: Pick<BrowsePage, 'list' | 'uncomputed'>;
  readonly computed: Pick<ColumnSets, 'sets'>;
}

/** For how many rows columns were computed, what conditions on them leave aside, and whether their input has changed since. */
export function ComputedNote({ page: { list, uncomputed }, computed: { sets } }: ComputedNoteProps) {
  const t = useText();
  if (sets.length === 0) return null;
  const counts = [...new Set(sets.map(({ computed }) => computed))];
  const stale = sets.filter(({ current }) => !current).map(({ name }) => columnSetTitle(name));
  return (
    <p class="note">
      {counts
        .map((count) =>
          t('computed.rows', {
            columns: sets.filter(({ computed }) => computed === count).map(({ name }) => columnSetTitle(name)),
            count: formatNumber(count),
          }),
        )
        .join(t('text.sentence-separator'))}
      {uncomputed > 0 ? (
        <strong>
          {' '}
          {t('columns.uncomputed', { list: list.id, uncomputed, rows: list.rows, computed: list.rows - uncomputed })}
        </strong>
      ) : null}
      {stale.length > 0 ? t('text.sentence-separator') + t('computed.stale', { columns: stale }) : null}
    </p>
  );
}
