import type { Response } from 'express';
import type { PageContext } from '../page-context.js';
import { renderPage } from '../render-page.js';
import type { CompositionReport } from '../../service/types.js';
import type { WebService } from '../web-service.js';
import { passportAddress } from './passport-address.js';
import { PassportPage, type PassportComputed } from './passport-page.js';

/** Answers `GET /compositions/:formula/passport`. Throws FORMULA_INVALID. */
export async function passportRoute(
  service: WebService,
  context: PageContext,
  formula: string,
  response: Response,
): Promise<void> {
  const [report, stability, series] = await Promise.all([
    service.composition(formula),
    service.stabilityReport(formula),
    service.series(formula),
  ]);
  if (report.conventional !== formula) return response.redirect(302, passportAddress(report.conventional));
  const list = report.list === null ? null : service.list(report.list);
  const props = { context, report, stability, series, list, computed: await computedFor(service, report) };
  response.send(renderPage(<PassportPage {...props} />));
}

/** The row of a candidate in its list with the columns that were computed for the list; null if it is in none, or nothing was computed. */
async function computedFor(
  service: Pick<WebService, 'browse' | 'columns'>,
  { list, rank, formula }: CompositionReport,
): Promise<PassportComputed | null> {
  if (list === null || rank === null) return null;
  const { sets } = await service.columns(list);
  if (!sets.some(({ computed }) => computed >= rank)) return null;
  const row = service.browse(list, { from: rank - 1, limit: 1 }).rows[0];
  return row?.formula === formula ? { row, sets } : null;
}
