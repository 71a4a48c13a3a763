import type { ServerResponse } from 'node:http';
import type { IncognitaError } from '../errors.js';
import { toProblem } from './problem.js';

/** Seconds after which a client that was turned away may ask again. */
export const RETRY_AFTER_SECONDS = 1;

/** Answers with a problem document before the application has seen the request, which costs next to nothing. */
export function refuse(response: ServerResponse, error: IncognitaError): void {
  const problem = toProblem(error, String(response.getHeader('X-Request-Id')));
  const body = JSON.stringify(problem);
  response
    .writeHead(problem.status, {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Length': Buffer.byteLength(body),
      ...(problem.status !== 401 && { 'Retry-After': String(RETRY_AFTER_SECONDS) }),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    })
    .end(body);
}
