import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Request } from 'express';
import { requestId } from './request-id.js';

/** The event of an answer that had to wait for a thread; with milliseconds. */
export const WAITED = 'incognita-waited';

/** What is known of a request when its answer has been sent, or given up. */
export interface RequestRecord {
  readonly id: string;
  readonly method: string;
  /** The address with names for its changing parts, as /v1/lists/:list; "none" if no route took it. */
  readonly route: string;
  /** The address as it was asked for: it may say what somebody looks for. */
  readonly url: string;
  readonly status: number;
  /** Bytes sent on the connection, headers included. */
  readonly bytes: number;
  readonly milliseconds: number;
  /** How much of that the request waited for a thread. */
  readonly waitingMs: number;
  /** Whether the whole answer was sent. */
  readonly complete: boolean;
}

/** Calls `report` with the record of a request when its answer is over. */
export function recordRequest(
  request: IncomingMessage,
  response: ServerResponse,
  report: (record: RequestRecord) => void,
): void {
  const id = requestId(request, response);
  const url = request.url ?? '';
  const { socket } = request;
  const begin = performance.now();
  const sentBefore = socket.bytesWritten;
  let waitingMs = 0;
  response.on(WAITED, (milliseconds: number) => (waitingMs += milliseconds));
  response.once('close', () => {
    report({
      id,
      method: request.method ?? '',
      route: routeOf(request),
      url,
      status: response.statusCode,
      bytes: socket.bytesWritten - sentBefore,
      milliseconds: performance.now() - begin,
      waitingMs,
      complete: response.writableFinished,
    });
  });
}

function routeOf(request: IncomingMessage): string {
  const { baseUrl = '', route } = request as Partial<Pick<Request, 'baseUrl' | 'route'>>;
  const path = (route as { readonly path?: unknown } | undefined)?.path;
  if (typeof path === 'string') return baseUrl + path;
  return baseUrl === '' ? 'none' : baseUrl;
}
