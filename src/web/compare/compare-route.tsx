import type { Request, Response } from 'express';
import { IncognitaError } from '../../errors.js';
import type { CompositionReport } from '../../service/types.js';
import type { StabilityReport } from '../../service/energies/stability.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from '../problem/page-problem.js';
import type { PageProblem } from '../components/problem.js';
import { renderPage } from '../render-page.js';
import type { WebService } from '../web-service.js';
import { FormulasPage } from './formulas-page.js';
import { localUrl } from '../local-url.js';

/** Formulas side by side; more would not fit on a page. */
export const MOST_COMPARED = 5;

/** Characters of what is typed. */
const MOST_TYPED = 600;

/** A formula with what there is to say about it, or with what is wrong with it. */
export type Compared =
  | { readonly typed: string; readonly report: CompositionReport; readonly stability: StabilityReport }
  | { readonly typed: string; readonly problem: PageProblem };

/** Answers `GET /compare?formulas=A,B`: two to five formulas side by side. */
export async function compareRoute(
  service: WebService,
  context: PageContext,
  request: Request,
  response: Response,
): Promise<void> {
  const given = localUrl(request.originalUrl).searchParams.getAll('formulas').join(' ');
  const typed = given.slice(0, MOST_TYPED);
  const words = [...new Set(typed.split(/[\s,;]+/).filter((word) => word !== ''))];
  const compared = await Promise.all(
    words.slice(0, MOST_COMPARED).map(async (word): Promise<Compared> => {
      try {
        const [report, stability] = await Promise.all([service.composition(word), service.stabilityReport(word)]);
        return { typed: word, report, stability };
      } catch (error) {
        if (!(error instanceof IncognitaError) || error.status >= 500) throw error;
        return { typed: word, problem: pageProblem(error) };
      }
    }),
  );
  response.send(
    renderPage(
      <FormulasPage
        context={context}
        typed={words.join(' ')}
        compared={compared}
        left={words.length - compared.length}
      />,
    ),
  );
}
