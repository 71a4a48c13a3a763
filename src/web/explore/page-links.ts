import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore-query.js';

/** Rows of one page of the table. */
export const PAGE_ROWS = 50;

export interface PageLinks {
  readonly first: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Where the pages around this one are; `nextAfter` is where the next one begins, null on the last. Lists are walked by
 * place: in a whole list the page before begins a fixed number of rows earlier, in a filtered one at a place that only the way here knows (the trail).
 */
export function pageLinks(query: ExploreQuery, nextAfter: number | null): PageLinks {
  const { after, trail } = query;
  const first = after > 0 ? exploreAddress(query) : null;
  let previous: string | null = null;
  if (isUnfiltered(query))
    previous = after > 0 ? exploreAddress(query, { after: Math.max(0, after - PAGE_ROWS) }) : null;
  else if (trail.length > 0) previous = exploreAddress(query, { after: trail.at(-1)!, trail: trail.slice(0, -1) });
  else previous = first;
  const next =
    nextAfter === null
      ? null
      : exploreAddress(query, {
          after: nextAfter,
          trail: isUnfiltered(query) || after === 0 ? [] : [...trail, after],
        });
  return { first, previous, next };
}
