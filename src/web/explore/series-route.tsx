import type { Request, Response } from 'express';
import type { PageContext } from '../page-context.js';
import { findReported } from '../components/reported-mark.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { readFirstRows } from './first-rows.js';
import { seriesGroups } from './series-groups.js';
import { SeriesPage } from './series-page.js';

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
  const view = await readFirstRows(service, context, request, response, ROWS);
  if (!view) return;
  const { params, query, list, rows } = view;
  const groups = seriesGroups(rows);
  const shown = params.get('all') === 'true' ? groups.length : Math.min(SHOWN, groups.length);
  const props = { context, query, list, rows: rows.length, groups, shown };
  const formulas = groups.slice(0, shown).flatMap(({ members }) => members.map(({ formula }) => formula));
  response.send(renderPage(<SeriesPage {...props} />, findReported(service, formulas)));
}
