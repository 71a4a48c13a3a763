import type { Request, Response } from 'express';
import { filterAmong } from '../../rows/row-filter.js';
import type { PageContext } from '../page-context.js';
import { reportedSince } from '../components/reported-mark.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { EmptyPage } from './empty-page.js';
import { readExploreQuery } from './explore-query.js';
import { listOfView } from './list-of-view.js';
import { seriesGroups } from './series-groups.js';
import { SeriesPage } from './series-page.js';
import { localUrl } from '../local-url.js';

/** Rows of a view that are put into series: its first ones. */
const ROWS = 1_000;

/** Series that are shown unless all are asked for: those of the best rows. */
const SHOWN = 40;

/** Answers `GET /series`: a view of the explore page by the series that its rows continue, all of them with `all=true`. */
export async function seriesRoute(
  service: WebService,
  context: PageContext,
  request: Request,
  response: Response,
): Promise<void> {
  const params = localUrl(request.originalUrl).searchParams;
  const query = readExploreQuery(params);
  const list = listOfView(service, query);
  if (!list) {
    response.send(renderPage(<EmptyPage context={context} />));
    return;
  }
  await service.prepare(list.id, filterAmong(query));
  const { rows } = service.browse(list.id, { ...filterAmong(query), limit: ROWS });
  const groups = seriesGroups(rows);
  const shown = params.get('all') === 'true' ? groups.length : Math.min(SHOWN, groups.length);
  const props = { context, query, list, rows: rows.length, groups, shown };
  const formulas = groups.slice(0, shown).flatMap(({ members }) => members.map(({ formula }) => formula));
  response.send(renderPage(<SeriesPage {...props} />, reportedSince(service, formulas)));
}
