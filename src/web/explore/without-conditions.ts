import type { ExploreQuery } from './explore-query.js';

/** The same list, shown the same way, without conditions. */
export function withoutConditions({ list, sort, colour, columns, known }: ExploreQuery): ExploreQuery {
  return { list, sort, colour, columns, known, elements: [], exclude: [], after: 0, trail: [] };
}
