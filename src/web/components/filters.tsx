import { isUnfiltered, type ExploreQuery } from '../explore-query.js';
import { formatNumber } from '../format-number.js';
import { AnionLinks } from './anion-links.js';
import { ElementSetLinks } from './element-set-links.js';
import { FilterForm } from './filter-form.js';
import { PeriodicTable } from './periodic-table.js';

/**
 * Everything that narrows a list. Folded away on small screens until it is used, so that the table comes first; always
 * open where there is room beside the table (see filters.css).
 */
export function Filters({ query, total, typed }: { query: ExploreQuery; total: number; typed?: string }) {
  return (
    <details class="filters" id="elements" open={!isUnfiltered(query) || Boolean(typed)}>
      <summary>Choose elements and filters</summary>
      <section class="filters-inside" aria-label="Filters">
        <FilterForm query={query} typed={typed} />
        <div>
          <p class="hint">Click an element once: must have. Twice: must not. Again: either.</p>
          <PeriodicTable query={query} />
          <ElementSetLinks query={query} />
        </div>
        <AnionLinks query={query} />
        <p class="to-results">
          <a href="#results">Show {formatNumber(total)} candidates ↓</a>
        </p>
      </section>
    </details>
  );
}
