import { columnTitle } from '../../rows/column-title.js';
import { nameOf } from '../../messages/name-of.js';
import type { ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { HiddenParameters } from './hidden-parameters.js';

interface SortFormProps {
  readonly query: ExploreQuery;
  /** Models whose raw scores the rows carry. */
  readonly models: readonly string[];
  /** Columns that were computed for the list. */
  readonly columns?: readonly string[];
}

/** The order of the table: all that a list can be sorted by, the columns without a heading to click among them. */
export function SortForm({ query, models, columns = [] }: SortFormProps) {
  const t = useText();
  const sorts = [
    { value: 'rank', label: t('explore.sort-score') },
    { value: '-rank', label: t('explore.sort-score-reversed') },
    { value: 'formula', label: t('explore.sort-formula') },
    { value: '-formula', label: t('explore.sort-formula-reversed') },
    ...models.flatMap((name) => {
      const model = t(nameOf('model', name));
      return [
        { value: `-raw_${name}`, label: t('explore.sort-model', { model }) },
        { value: `raw_${name}`, label: t('explore.sort-model-reversed', { model }) },
      ];
    }),
    ...columns.flatMap((name) => {
      const column = columnTitle(name);
      return [
        { value: name, label: t('computed.sort-up', { column }) },
        { value: `-${name}`, label: t('computed.sort-down', { column }) },
      ];
    }),
  ];
  return (
    <form class="sort-form" action="/" method="get" data-swap="">
      <HiddenParameters query={query} except={['sort']} />
      <label for="sort">{t('explore.sort-by')}</label>
      <select id="sort" name="sort" aria-label={t('explore.sort-by')}>
        {sorts.map(({ value, label }) => (
          <option value={value} selected={value === (query.sort ?? 'rank')}>
            {label}
          </option>
        ))}
      </select>
      <button id="sort-apply" type="submit">
        {t('explore.sort')}
      </button>
    </form>
  );
}
