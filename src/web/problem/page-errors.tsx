import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { message, type Message } from '../../messages/message.js';
import { toIncognitaError } from '../../api/to-incognita-error.js';
import { isShownToClients } from '../../api/is-shown-to-clients.js';
import { PROBLEM_PAGE } from '../../api/problem-handler.js';
import type { PageProblem } from '../components/problem.js';
import type { PageContext } from '../page-context.js';
import { pageProblem } from './page-problem.js';
import { ProblemPage } from './problem-page.js';
import { renderPage } from '../render-page.js';

/**
 * Pages for what there is not and for requests that cannot be answered. Errors of the server's own go on with their page to the
 * application, which reports them; so does every request that does not want a page.
 */
export function pageErrors(context: (request: Request, response: Response) => PageContext): {
  missing: RequestHandler;
  failed: ErrorRequestHandler;
} {
  const page = (request: Request, response: Response, { title, ...problem }: PageProblem & { title: Message }) =>
    renderPage(<ProblemPage context={context(request, response)} title={title} problem={problem} />);
  return {
    missing: (request, response, next) => {
      if (request.method !== 'GET' || !request.accepts('html')) return next();
      response.status(404).send(
        page(request, response, {
          title: message('problem.no-page'),
          message: message('problem.nothing-at', { path: request.path.slice(0, 100) }),
        }),
      );
    },
    failed: (error, request, response, next) => {
      const known = toIncognitaError(error, request);
      if (response.headersSent || !request.accepts('html')) return next(error);
      if (known.status >= 500) {
        const problem = isShownToClients(known)
          ? { ...pageProblem(known), again: request.originalUrl }
          : { title: known.title, message: message('problem.server-fault') };
        response.locals[PROBLEM_PAGE] = () => page(request, response, problem);
        return next(error);
      }
      response.status(known.status).send(page(request, response, pageProblem(known)));
    },
  };
}
