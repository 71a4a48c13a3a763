import { writeCursor } from '../service/cursor.js';
import { filterKey, normalizeFilter } from '../service/row-filter.js';
import type { BrowsePage } from '../service/types.js';
import type { ListMetadata, RowFilter } from '../store/types.js';
import type { ExploreQuery } from './explore-query.js';
import { PAGE_ROWS } from './page-links.js';
import type { WebService } from './web-service.js';

/** The filter of a view in the service's words. */
function rowFilter(query: ExploreQuery): RowFilter {
  const { elements, exclude, chemicalSystem, anonymousFormula, formula, anion, scoreMin } = query;
  return { elements, exclude, chemicalSystem, anonymousFormula, formula, anion, scoreMin };
}

/**
 * The rows of a view. Its address holds a rank rather than a cursor, since people read and edit addresses; the cursor
 * is made from it here. Throws what `Service.browse` throws.
 */
export function browseView(service: WebService, list: ListMetadata, query: ExploreQuery): BrowsePage {
  const filter = rowFilter(query);
  const cursor =
    query.after === 0
      ? undefined
      : writeCursor({ list: list.id, afterRank: query.after }, filterKey(normalizeFilter(filter)));
  return service.browse(list.id, { ...filter, limit: PAGE_ROWS, cursor });
}
