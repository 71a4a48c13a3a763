import type { ExploreQuery } from './explore-query.js';
import { useText } from '../text/use-text.js';
import { KeptParameters } from './kept-parameters.js';

interface SortFormProps {
  readonly query: ExploreQuery;
  /** Models whose raw scores the rows carry. */
  readonly models: readonly string[];
  /** What models are called, by name. */
  readonly modelTitles: ReadonlyMap<string, string>;
}

/** The order of the table: all that a list can be sorted by, the columns without a heading to click among them. */
export function SortForm({ query, models, modelTitles }: SortFormProps) {
  const t = useText();
  const sorts = [
    { value: 'rank', label: t('score, highest first') },
    { value: '-rank', label: t('score, lowest first') },
    { value: 'formula', label: t('formula, from A') },
    { value: '-formula', label: t('formula, from Z') },
    ...models.flatMap((name) => {
      const model = t(modelTitles.get(name) ?? name);
      return [
        { value: `-raw_${name}`, label: t('{model}, highest first', { model }) },
        { value: `raw_${name}`, label: t('{model}, lowest first', { model }) },
      ];
    }),
  ];
  return (
    <form class="sort-form" action="/" method="get" data-swap="">
      <KeptParameters query={query} except={['sort']} />
      <label for="sort">{t('Sort by')}</label>
      <select id="sort" name="sort">
        {sorts.map(({ value, label }) => (
          <option value={value} selected={value === (query.sort ?? 'rank')}>
            {label}
          </option>
        ))}
      </select>
      <button id="sort-apply" type="submit">
        {t('Sort')}
      </button>
    </form>
  );
}
