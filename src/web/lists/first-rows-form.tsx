import type { ListMetadata } from '../../store/types.js';
import { filterPairs } from '../../rows/row-filter.js';
import type { ExploreQuery } from '../explore/explore-query.js';
import { useText } from '../text/use-text.js';
import { FORMATS } from './formats.js';

/** How many rows the field asks for until one says otherwise. */
const USUAL = 1000;

/** The first rows of a view as a file: how many, and in which format. */
export function FirstRowsForm({ list, query, total }: { list: ListMetadata; query: ExploreQuery; total: number }) {
  const t = useText();
  const address = (ending: string) => `/v1/lists/${list.id}/download.${ending}`;
  return (
    <form class="first-rows" action={address('csv')} method="get">
      {filterPairs(query).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <label for="first-rows">{t('lists.first-rows')}</label>
      <input
        id="first-rows"
        name="top"
        type="number"
        min="1"
        max={Math.max(1, total)}
        step="1"
        inputMode="numeric"
        required
        value={Math.min(USUAL, Math.max(1, total))}
      />
      {FORMATS.map(({ ending, label }) => (
        <button type="submit" formAction={address(ending)}>
          {label}
        </button>
      ))}
    </form>
  );
}
