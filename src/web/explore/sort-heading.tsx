import type { ComponentChildren } from 'preact';
import { exploreAddress, type ExploreQuery } from './explore-query.js';

interface SortHeadingProps {
  readonly query: ExploreQuery;
  /** The word that sorts by this column, as the API spells it. */
  readonly by: 'rank' | 'formula';
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** The heading of a column that sorts the table by it, and the other way round where it already does. */
export function SortHeading({ query, by, class: className, children }: SortHeadingProps) {
  const sort = query.sort ?? 'rank';
  const direction = sort === by ? 'ascending' : sort === `-${by}` ? 'descending' : undefined;
  const next = direction === 'ascending' ? `-${by}` : by;
  return (
    <th scope="col" class={className} aria-sort={direction}>
      <a
        id={`sort-${by}`}
        class="sort-link"
        href={`${exploreAddress(query, { sort: next === 'rank' ? undefined : next })}#results`}
        data-swap=""
        rel="nofollow"
      >
        {children}
        {direction ? (
          <span class="sort-mark" aria-hidden="true">
            {direction === 'ascending' ? '▲' : '▼'}
          </span>
        ) : null}
      </a>
    </th>
  );
}
