import { exploreAddress, type ExploreQuery } from '../explore-query.js';
import { formatNumber } from '../format-number.js';
import type { ListMetadata } from '../../store/types.js';
import { arityName } from '../../store/arity-name.js';

interface ListTabsProps {
  readonly query: ExploreQuery;
  /** The newest list of each arity. */
  readonly lists: readonly ListMetadata[];
  readonly current: ListMetadata;
}

/** How many elements: one link for each arity that has a list. The rest of the filter is kept. */
export function ListTabs({ query, lists, current }: ListTabsProps) {
  return (
    <nav class="tabs" aria-label="Number of elements">
      {lists.map((list) => (
        <a
          id={`arity-${list.arity}`}
          href={exploreAddress(query, { list: arityName(list.arity) })}
          aria-current={list.arity === current.arity ? 'page' : undefined}
          data-swap=""
        >
          <span class="tab-name">{arityName(list.arity)}</span> <span class="tab-count">{formatNumber(list.rows)}</span>
        </a>
      ))}
    </nav>
  );
}
