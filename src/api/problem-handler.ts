import type { ErrorRequestHandler, Request } from 'express';
import { formatStack } from '../format-stack.js';
import { visible } from '../visible-text.js';
import { toProblem } from './problem.js';
import { RETRY_AFTER_SECONDS } from './refuse.js';
import { requestId } from './request-id.js';
import { toIncognitaError } from './to-incognita-error.js';

/** The entry of `response.locals` that holds what writes the page of an error, for a client that wants pages. */
export const PROBLEM_PAGE = 'problemPage';

/** Called with an error of the server's own and the request that met it. */
export type ReportError = (error: unknown, request: Pick<Request, 'method' | 'originalUrl'>) => void;

/** Answers every error with a problem document, or the page that `PROBLEM_PAGE` has for it; reports those that are the server's own fault. Never shows a stack. */
export function problemHandler(report: ReportError = writeToStderr): ErrorRequestHandler {
  // Express distinguishes error handlers from others by their four parameters.
  return (error: unknown, request, response, _next) => {
    const known = toIncognitaError(error, request);
    const problem = toProblem(known, requestId(request, response));
    if (problem.status >= 500 && problem.code !== 'NOT_READY') report(error, request);
    if (response.headersSent) {
      // Too late to say anything: a connection cut short is the only sign left that the answer is not complete.
      response.destroy();
      return;
    }
    for (const name of ['Content-Disposition', 'ETag']) response.removeHeader(name);
    if (problem.status === 429 || problem.status === 503) response.set('Retry-After', String(RETRY_AFTER_SECONDS));
    response.status(problem.status).set('Cache-Control', 'no-store');
    const page = response.locals[PROBLEM_PAGE] as (() => string) | undefined;
    if (page) {
      try {
        response.type('text/html').send(page());
        return;
      } catch {
        // What the page says of the workspace cannot be read either, for example because its database is damaged.
      }
    }
    response.type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** Reports an error in one line. */
export function writeToStderr(error: unknown, request: Pick<Request, 'method' | 'originalUrl'>): void {
  const debug = process.env['INCOGNITA_DEBUG'] === '1';
  const text = debug ? formatStack(error) : visible(error instanceof Error ? error.message : String(error));
  const hint = debug ? '' : ' (INCOGNITA_DEBUG=1 shows where)';
  process.stderr.write(`${request.method} ${visible(request.originalUrl)}: ${text}${hint}\n`);
}
