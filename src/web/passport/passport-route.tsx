import type { Response } from 'express';
import type { PageContext } from '../page-context.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { passportAddress } from './passport-address.js';
import { PassportPage } from './passport-page.js';

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
  response.send(
    renderPage(<PassportPage context={context} report={report} stability={stability} series={series} list={list} />),
  );
}
