import type { Response } from 'express';
import { compositionAddress } from '../composition-address.js';
import type { PageContext } from '../page-context.js';
import { CompositionPage } from './composition-page.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';

/**
 * Answers `GET /compositions/:formula`. Other spellings of the same composition are sent on to the one that chemists
 * write. Throws FORMULA_INVALID.
 */
export async function compositionRoute(
  service: WebService,
  context: PageContext,
  { formula, shelf }: { readonly formula: string; readonly shelf: string },
  response: Response,
): Promise<void> {
  const query = shelf === '' ? {} : { shelf };
  const [report, stability, [precursors], structures, series, predicted] = await Promise.all([
    service.composition(formula),
    service.stabilityReport(formula),
    service.precursors([formula], query),
    service.structures(formula),
    service.series(formula),
    service.predictedValues(formula),
  ]);
  if (report.conventional !== formula) return response.redirect(302, compositionAddress(report.conventional));
  const list = report.list === null ? null : service.list(report.list);
  response
    .status(200)
    .send(
      renderPage(
        <CompositionPage
          context={context}
          report={report}
          stability={stability}
          precursors={precursors!}
          shelf={shelf}
          structures={structures}
          series={series}
          predicted={predicted}
          list={list}
        />,
      ),
    );
}
