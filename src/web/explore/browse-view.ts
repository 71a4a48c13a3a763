import { pickConditions } from '../../rows/row-filter.js';
import type { BrowsePage } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import type { ExploreQuery } from './explore-query.js';
import { PAGE_ROWS } from './page-links.js';
import type { WebService } from '../web-service.js';

/** The rows of a view; its address has a position rather than a cursor, since people read and edit addresses. Throws what `Service.browse` throws. */
export async function browseView(service: WebService, list: ListMetadata, query: ExploreQuery): Promise<BrowsePage> {
  const { after: from, sort } = query;
  await service.prepare(list.id, { ...pickConditions(query), sort, counts: query.colour !== 'none' });
  return service.browse(list.id, { ...pickConditions(query), sort, limit: PAGE_ROWS, from });
}
