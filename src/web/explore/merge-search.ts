import type { ExploreQuery } from './explore-query.js';

/** Adds what was typed to a view: elements join those chosen, and the last word on an element counts. */
export function mergeSearch(query: ExploreQuery, changes: Partial<ExploreQuery>): Partial<ExploreQuery> {
  const wanted = changes.elements ?? [];
  const unwanted = (changes.exclude ?? []).filter((symbol) => !wanted.includes(symbol));
  const elements = [...new Set([...query.elements.filter((symbol) => !unwanted.includes(symbol)), ...wanted])];
  const exclude = [...new Set([...query.exclude.filter((symbol) => !wanted.includes(symbol)), ...unwanted])];
  const ions = changes.ions ? { ions: [...new Set([...(query.ions ?? []), ...changes.ions])] } : {};
  const search = changes.search && query.search ? { search: `(${query.search}) and (${changes.search})` } : {};
  return { ...changes, ...search, ...ions, elements, exclude };
}
