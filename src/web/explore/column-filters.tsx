import { columnTitle } from '../../rows/column-title.js';
import type { ColumnDescription } from '../../rows/row-column.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import { useText } from '../text/use-text.js';
import type { ExploreQuery } from './explore-query.js';
import { HiddenParameters } from './hidden-parameters.js';

interface ColumnFiltersProps {
  readonly query: ExploreQuery;
  readonly computed: Pick<ColumnSets, 'sets'>;
}

/** Conditions on the columns that were computed for the list, in a form of their own. What is set already stays, as chips show. */
export function ColumnFilters({ query, computed: { sets } }: ColumnFiltersProps) {
  const t = useText();
  const columns = sets.flatMap((set) => set.columns).filter(({ type }) => type !== 'text');
  if (columns.length === 0) return null;
  return (
    <details class="menu" id="column-filters">
      <summary>{t('computed.filter')}</summary>
      <form class="menu-inside" action="/" method="get" data-swap="">
        <HiddenParameters query={query} />
        <fieldset>
          <legend class="visually-hidden">{t('computed.filter')}</legend>
          {columns.map((column) => (
            <Field column={column} />
          ))}
        </fieldset>
        <p>
          <button id="column-filters-apply" type="submit">
            {t('explore.apply')}
          </button>
        </p>
      </form>
    </details>
  );
}

function Field({ column: { name, type, unit } }: { column: ColumnDescription }) {
  const t = useText();
  const label = t(columnTitle(name));
  if (type === 'flag') {
    return (
      <label>
        {label}{' '}
        <select name={name}>
          <option value="" />
          <option value="yes">{t('computed.yes')}</option>
          <option value="no">{t('computed.no')}</option>
        </select>
      </label>
    );
  }
  // Most candidates have no energy: a limit must not leave those out.
  if (name === 'energy_above_hull') {
    return (
      <label>
        {t('computed.above-hull')} <Limit name={`${name}_not_above`} /> {unit}
      </label>
    );
  }
  return (
    <span class="field">
      <label>
        {t('computed.from', { column: label })} <Limit name={`${name}_min`} />
      </label>{' '}
      <label>
        {t('computed.to')} <Limit name={`${name}_max`} /> {unit}
      </label>
    </span>
  );
}

function Limit({ name }: { name: string }) {
  return <input name={name} type="text" inputMode="decimal" size={6} autocomplete="off" />;
}
