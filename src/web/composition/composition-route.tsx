import type { Response } from 'express';
import { compositionAddress, readableFormula } from '../composition-address.js';
import type { PageContext } from '../page-context.js';
import { parseFormula } from '../../chemistry/formula/formula.js';
import { suggestBinary } from '../../chemistry/formula/formula-suggestion.js';
import { reducedFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import { plainFormula } from '../../chemistry/formula/plain-formula.js';
import { CompositionPage } from './composition-page.js';
import { findReported } from '../components/reported-mark.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';

/**
 * Answers `GET /compositions/:formula`. Other spellings of the same composition are sent on to the one that chemists
 * write. Throws FORMULA_INVALID.
 */
export async function compositionRoute(
  service: WebService,
  context: PageContext,
  { formula, shelf, typed }: { readonly formula: string; readonly shelf: string; readonly typed?: string | undefined },
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
  if (readableFormula(report.conventional) !== formula) {
    const spelling = plainFormula(formula)?.text ?? formula;
    const isUsual = [report.conventional, report.formula].includes(spelling) && inOtherCase(formula) === undefined;
    const as = isUsual ? '' : `?as=${encodeURIComponent(formula)}`;
    return response.redirect(302, compositionAddress(report.conventional) + as);
  }
  const list = report.list === null ? null : service.list(report.list);
  const candidates = [...report.similar, ...report.chemicalSystem.candidates].map((each) => each.formula);
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
          typed={typed !== undefined && isSpelling(typed, report.formula) ? typed : undefined}
          otherCase={typed === undefined ? undefined : inOtherCase(typed)}
          structures={structures}
          series={series}
          predicted={predicted}
          list={list}
        />,
        findReported(service, candidates),
      ),
    );
}

/** What a formula in capitals may have been meant for: BiS for BIS, which is read as B, I and S. */
function inOtherCase(text: string): string | undefined {
  try {
    return suggestBinary(text, parseFormula(text));
  } catch (error) {
    if (error instanceof IncognitaError) return undefined;
    throw error;
  }
}

/** Whether a text is a spelling of the composition, so that no other can be put above its page. */
function isSpelling(text: string, reduced: string): boolean {
  try {
    return reducedFormula(parseFormula(text)) === reduced;
  } catch (error) {
    if (error instanceof IncognitaError) return false;
    throw error;
  }
}
