import type { Request, Response } from 'express';
import type { PageContext } from '../page-context.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { readFirstRows } from './first-rows.js';
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
  const view = await readFirstRows(service, context, request, response, ROWS);
  if (!view) return;
  const { params, query, list, rows } = view;
  const columns = scatterColumns(list, service.columns(list.id));
  const named = (axis: string): ScatterColumn | undefined => columns.find(({ key }) => key === params.get(axis));
  const x = named('x') ?? columns[0]!;
  // What was computed last is what a reader looks for; else what a second model says, since ranks follow scores.
  const y = named('y') ?? columns.find(({ unit }) => unit !== '') ?? columns[4] ?? columns[2]!;
  response.send(
    renderPage(<ScatterPage context={context} query={query} list={list} columns={columns} x={x} y={y} rows={rows} />),
  );
}
