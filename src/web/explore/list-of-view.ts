import { currentLists } from '../../store/current-lists.js';
import type { ListMetadata } from '../../store/types.js';
import type { WebService } from '../web-service.js';
import { defaultList } from './default-list.js';
import type { ExploreQuery } from './explore-query.js';

/** The list that a view names, else the one that opens if none is asked for; undefined while there is none. */
export function listOfView(service: WebService, { list }: ExploreQuery): ListMetadata | undefined {
  return list === undefined ? defaultList(currentLists(service.lists())) : service.list(list);
}
