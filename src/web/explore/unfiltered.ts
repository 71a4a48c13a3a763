import type { ExploreQuery } from './explore-query.js';

/** The same list, shown the same way, without conditions. */
export function unfiltered({ list, sort, colour }: ExploreQuery): ExploreQuery {
  return { list, sort, colour, elements: [], exclude: [], after: 0, trail: [] };
}
