import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { exploreAddress, type ExploreQuery } from './explore-query.js';

/** The address of the page that suggests what to try next among the rows of a view. */
export function nextPageAddress(query: ExploreQuery, list: ListMetadata): string {
  const rows = { list: query.list ?? spaceName(list), sort: undefined, colour: undefined, known: undefined };
  return exploreAddress(query, { ...rows, columns: undefined }).replace('/', '/next');
}
