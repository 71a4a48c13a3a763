import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

const HEADER = 'X-Request-Id';

/** What a reverse proxy may have called the request. */
const GIVEN = /^[\w.:-]{1,100}$/;

/** The id of a request, which its answer carries as X-Request-Id: that of a proxy before the server, or a new one. */
export function requestId(request: IncomingMessage, response: ServerResponse): string {
  const known = response.getHeader(HEADER);
  if (typeof known === 'string') return known;
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && GIVEN.test(given) ? given : randomUUID();
  response.setHeader(HEADER, id);
  return id;
}
