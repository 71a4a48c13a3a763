import { pickConditions } from '../../rows/row-filter.js';
import type { ColumnSets } from '../../service/columns/column-sets.js';
import type { ViewOverview } from '../../service/rows/view-overview.js';
import type { BrowsePage } from '../../service/types.js';
import type { ListMetadata } from '../../store/types.js';
import type { WebService } from '../web-service.js';
import { findReported } from '../components/reported-mark.js';
import { browseView } from './browse-view.js';
import type { ExploreQuery } from './explore-query.js';
import { tabLists } from './list-tabs.js';
import type { RowFacts } from './shown-rows.js';
import { waitAtMost } from '../wait-at-most.js';

/** Everything that the explore page asks of the service for a view. */
export interface View {
  readonly page: BrowsePage;
  readonly facts: RowFacts;
  readonly overview: ViewOverview;
  readonly computed: ColumnSets;
  /** Whether the known compounds that the view asks for are still being ranked, so that it is without them. */
  readonly awaitsKnown: boolean;
}

/** Milliseconds that a page waits for the known compounds of a list, which are ranked once. Then it comes without them and says so. */
const KNOWN_MS = 2_500;

/** Reads a view; what takes longer is answered side by side. Rejects with what `Service.browse` throws. */
export async function readView(
  service: WebService,
  list: ListMetadata,
  lists: readonly ListMetadata[],
  query: ExploreQuery,
): Promise<View> {
  const candidates = await browseView(service, list, query);
  const complete = await waitAtMost(withKnown(service, list, query, candidates), KNOWN_MS);
  const page = complete ?? candidates;
  const others = new Set([
    ...tabLists(lists, list).map(({ id }) => id),
    ...lists.filter(({ arity }) => arity === list.arity).map(({ id }) => id),
  ]);
  const [nearest, models, overview] = await Promise.all([
    service.nearestKnown(list, page.rows),
    service.bestOfModels(list.id),
    service.overview(list.id, pickConditions(query), [...others]),
  ]);
  const formulas = page.rows.map(({ formula }) => formula);
  return {
    page,
    facts: { nearest, reported: findReported(service, formulas), models, best: overview.best },
    overview,
    computed: service.columns(list.id),
    awaitsKnown: complete === undefined,
  };
}

/** Known compounds of one page at the most. */
export const MOST_KNOWN = 200;

/** The page with the known compounds among its ranks, if the view asks for them and is in the order of ranks. */
async function withKnown(
  service: WebService,
  list: ListMetadata,
  query: ExploreQuery,
  page: BrowsePage,
): Promise<BrowsePage> {
  if (!query.known || query.sort !== undefined) return page;
  const upTo = page.nextFrom === null ? Infinity : (page.rows.at(-1)?.rank ?? 0);
  const range = { after: query.after, upTo, limit: MOST_KNOWN };
  const known = await service.knownAmong(list.id, pickConditions(query), range);
  // A known compound is before the candidate whose rank it shares.
  const rows = [...known, ...page.rows].sort((a, b) => a.rank - b.rank);
  return { ...page, rows };
}
