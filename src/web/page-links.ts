import { exploreAddress, isUnfiltered, type ExploreQuery } from './explore-query.js';

/** Rows of one page of the table. */
export const PAGE_ROWS = 50;

export interface PageLinks {
  readonly first: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * Where the pages around this one are. Lists are walked by rank: in a whole list the page before begins a fixed number
 * of ranks earlier, in a filtered one at a place that only the way here knows (the trail).
 */
export function pageLinks(query: ExploreQuery, lastRank: number | null): PageLinks {
  const { after, trail } = query;
  const first = after > 0 ? exploreAddress(query) : null;
  let previous: string | null = null;
  if (isUnfiltered(query))
    previous = after > 0 ? exploreAddress(query, { after: Math.max(0, after - PAGE_ROWS) }) : null;
  else if (trail.length > 0) previous = exploreAddress(query, { after: trail.at(-1)!, trail: trail.slice(0, -1) });
  else previous = first;
  const next =
    lastRank === null
      ? null
      : exploreAddress(query, {
          after: lastRank,
          trail: isUnfiltered(query) || after === 0 ? [] : [...trail, after],
        });
  return { first, previous, next };
}
