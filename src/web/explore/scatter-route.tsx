import type { Request, Response } from 'express';
import { filterAmong } from '../../rows/row-filter.js';
import { localUrl } from '../local-url.js';
import type { PageContext } from '../page-context.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { EmptyPage } from './empty-page.js';
import { readExploreQuery } from './explore-query.js';
import { listOfView } from './list-of-view.js';
import { scatterColumns, type ScatterColumn } from './scatter-columns.js';
import { ScatterPage } from './scatter-page.js';

/** Rows of a view that are drawn: its first ones. */
const ROWS = 500;

/** Answers `GET /scatter`: the rows of a view by two of their columns, `x` and `y`. */
export async function scatterRoute(
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
  const columns = scatterColumns(list, service.columns(list.id));
  const named = (axis: string): ScatterColumn | undefined => columns.find(({ key }) => key === params.get(axis));
  const x = named('x') ?? columns[0]!;
  // What was computed last is what a reader looks for; else what a second model says, since ranks follow scores.
  const y = named('y') ?? columns.find(({ unit }) => unit !== '') ?? columns[4] ?? columns[2]!;
  await service.prepare(list.id, filterAmong(query));
  const { rows } = service.browse(list.id, { ...filterAmong(query), limit: ROWS });
  response.send(
    renderPage(<ScatterPage context={context} query={query} list={list} columns={columns} x={x} y={y} rows={rows} />),
  );
}
