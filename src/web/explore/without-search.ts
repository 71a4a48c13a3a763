import type { ExploreQuery } from './explore-query.js';

/** A view without what a search can ask for; conditions of fields, such as the least score, stay. */
export function withoutSearch(query: ExploreQuery): ExploreQuery {
  return {
    ...query,
    elements: [],
    exclude: [],
    ions: undefined,
    chemicalSystem: undefined,
    anonymousFormula: undefined,
    formula: undefined,
    anion: undefined,
    search: undefined,
  };
}
