import type { BrowsePage } from '../../service/types.js';
import { useText } from '../text/use-text.js';
import { filterParameters, viewFileAddress, type ExploreQuery } from './explore-query.js';
import { PAGE_ROWS } from './page-links.js';

/** The rows that are shown, for programs: as JSON of the API and as CSV with the columns of the table. */
export function ViewLinks({ query, page }: { query: ExploreQuery; page: BrowsePage }) {
  const t = useText();
  const { list, here } = page;
  const parameters = [
    filterParameters(query),
    query.sort === undefined ? '' : `sort=${encodeURIComponent(query.sort)}`,
    `limit=${PAGE_ROWS}`,
    here === null ? '' : `cursor=${encodeURIComponent(here)}`,
  ].filter((part) => part !== '');
  return (
    <span class="this-view">
      {t('table.this-view')}{' '}
      <a id="view-json" href={`/v1/lists/${list.id}/compositions?${parameters.join('&')}`}>
        JSON
      </a>{' '}
      <a id="view-csv" href={viewFileAddress({ ...query, list: list.id })} download="">
        CSV
      </a>
    </span>
  );
}
