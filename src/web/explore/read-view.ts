import { filterAmong } from '../../rows/row-filter.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import type { ViewOverview } from '../../service/rows/view-overview.js';
import type { BrowsePage } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import type { WebService } from '../web-service.js';
import { browseView } from './browse-view.js';
import type { ExploreQuery } from './explore-query.js';
import { tabLists } from './list-tabs.js';
import type { RowFacts } from './shown-rows.js';

/** Everything that the explore page asks of the service for a view. */
export interface View {
  readonly page: BrowsePage;
  readonly facts: RowFacts;
  readonly overview: ViewOverview;
  readonly computed: ColumnSets;
}

/** Reads a view; what takes longer is answered side by side. Rejects with what `Service.browse` throws. */
export async function readView(
  service: WebService,
  list: ListMetadata,
  lists: readonly ListMetadata[],
  query: ExploreQuery,
): Promise<View> {
  const page = browseView(service, list, query);
  const others = new Set([
    ...tabLists(lists, list).map(({ id }) => id),
    ...lists.filter(({ arity }) => arity === list.arity).map(({ id }) => id),
  ]);
  const [nearest, models, overview] = await Promise.all([
    service.nearestKnown(list, page.rows),
    service.bestOfModels(list.id),
    service.overview(list.id, filterAmong(query), [...others]),
  ]);
  const reported = service.reported(page.rows.map(({ formula }) => formula));
  return {
    page,
    facts: { nearest, reported, models, best: overview.best },
    overview,
    computed: service.columns(list.id),
  };
}
