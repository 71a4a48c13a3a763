import { NO_IONS } from '../../rows/row-filter.js';
import type { ListKind } from '../../space/space-definition.js';
import { hasCharges } from '../../space/has-charges.js';
import type { ExploreQuery } from './explore-query.js';

/** Orders that every list has. */
const OF_ALL: ReadonlySet<string> = new Set(['rank', 'formula']);

/** What of a view has a meaning in the list of another space: raw scores are those of its own models. */
export function portableView(query: ExploreQuery, kind: ListKind | undefined): Partial<ExploreQuery> {
  return {
    ...(query.sort !== undefined && !OF_ALL.has(query.sort.replace(/^-/, '')) && { sort: undefined }),
    // Another list may not have the computed columns.
    ...(query.where && { where: undefined }),
    // Compositions without charges have no ions, so that no row would be left.
    ...(kind !== undefined && !hasCharges(kind) && NO_IONS),
  };
}
