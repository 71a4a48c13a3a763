import type { ErrorRequestHandler, RequestHandler } from 'express';
import { IncognitaError } from '../errors.js';
import type { PageProblem } from './components/problem.js';
import type { PageContext } from './page-context.js';
import { pageProblem } from './page-problem.js';
import { ProblemPage } from './pages/problem-page.js';
import { renderPage } from './render-page.js';

/**
 * Pages for what there is not and for what went wrong. Errors of the catalogue are shown in their own words; anything
 * else goes on to the application, which logs it, as does every request that does not want a page.
 */
export function pageErrors(context: () => PageContext): { missing: RequestHandler; failed: ErrorRequestHandler } {
  const page = ({ title, ...problem }: PageProblem & { title: string }) =>
    renderPage(<ProblemPage context={context()} title={title} problem={problem} />);
  return {
    missing: (request, response, next) => {
      if (request.method !== 'GET' || !request.accepts('html')) return next();
      response.status(404).send(
        page({
          title: 'There is no such page',
          message: `Nothing is kept at ${request.path}. The link may be old, or cut short.`,
        }),
      );
    },
    failed: (error, request, response, next) => {
      if (response.headersSent || !request.accepts('html') || !(error instanceof IncognitaError)) return next(error);
      response.status(error.status).send(page(pageProblem(error)));
    },
  };
}
