import type { ListMetadata } from '../../store/types.js';
import { isUnfiltered, type ExploreQuery } from '../explore-query.js';
import { formatNumber } from '../format-number.js';
import { AnionLinks } from './anion-links.js';
import { ElementSetLinks } from './element-set-links.js';
import { FilterForm } from './filter-form.js';
import { PeriodicTable } from './periodic-table.js';
import { useText } from '../text/use-text.js';

interface FiltersProps {
  readonly query: ExploreQuery;
  readonly list: ListMetadata;
  /** Rows that the filters keep. */
  readonly total: number;
  /** What stands in the search box, where it was not understood. */
  readonly typed?: string;
}

/**
 * Everything that narrows a list. Folded away on small screens until it is used, so that the table comes first; always
 * open where there is room beside the table (see filters.css).
 */
export function Filters({ query, list, total, typed }: FiltersProps) {
  const t = useText();
  return (
    <details class="filters" id="elements" open={!isUnfiltered(query) || Boolean(typed)}>
      <summary>{t('Choose elements and filters')}</summary>
      <section class="filters-inside" aria-label={t('Filters')}>
        <FilterForm query={query} typed={typed} />
        <div>
          <p class="hint">{t('Click an element once: must have. Twice: must not. Again: either.')}</p>
          <PeriodicTable query={query} />
          <ElementSetLinks query={query} />
        </div>
        {list.kind === 'intermetallic' ? null : <AnionLinks query={query} />}
        <p class="to-results">
          <a href="#results">{t('Show {count} candidates ↓', { count: formatNumber(total) })}</a>
        </p>
      </section>
    </details>
  );
}
