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

/** Answers `GET /series`: a view of the explore page by the series that its rows continue. */
export async function seriesRoute(
  service: WebService,
  context: PageContext,
  request: Request,
  response: Response,
): Promise<void> {
  const query = readExploreQuery(localUrl(request.originalUrl).searchParams);
  const list = listOfView(service, query);
  if (!list) {
    response.send(renderPage(<EmptyPage context={context} />));
    return;
  }
  await service.prepare(list.id, filterAmong(query));
  const { rows } = service.browse(list.id, { ...filterAmong(query), limit: ROWS });
  const props = { context, query, list, rows: rows.length, groups: seriesGroups(rows) };
  const formulas = props.groups.flatMap(({ members }) => members.map(({ formula }) => formula));
  response.send(renderPage(<SeriesPage {...props} />, reportedSince(service, formulas)));
}
