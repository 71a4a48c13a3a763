import type { Server, ServerResponse } from 'node:http';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';

/** Clients that were connecting before the end are still served; this is the most that is waited for more of them. */
const LAST_ARRIVALS_MS = 250;

/** How long what was cut may take to notice, before that on which it works is closed. */
const CUT_MS = 50;

/** The answers of a server that are being made or sent. */
export function openAnswers(server: Server): ReadonlySet<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return open;
}

/**
 * Ends a server without a reset: takes the connections that have been made, refuses new ones, and lets every request be
 * answered. What is not answered after `drainMs` is cut. Resolves when no connection is left.
 *
 * @param answers those of the server, see `openAnswers`
 */
export async function drain(server: Server, answers: ReadonlySet<ServerResponse>, drainMs: number): Promise<void> {
  server.prependListener('request', (_request, response: ServerResponse) => lastOnItsConnection(server, response));
  for (const response of answers) lastOnItsConnection(server, response);
  await lastArrivals(server);
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  const late = new AbortController();
  const cut = pause(drainMs, 'late', { signal: late.signal }).catch(() => 'done');
  if ((await Promise.race([closed, cut])) !== 'late') return late.abort();
  server.closeAllConnections();
  await closed;
  await pause(CUT_MS);
}

function lastOnItsConnection(server: Server, response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
  // An answer that has begun did not say so: its connection is idle when it ends.
  response.once('finish', () => setTimeout(() => server.closeIdleConnections(), 0));
}

/** A connection that waits to be accepted would be reset if the server closed now. */
async function lastArrivals(server: Server): Promise<void> {
  let arrived = 0;
  const count = (): void => void arrived++;
  server.on('connection', count);
  const end = performance.now() + LAST_ARRIVALS_MS;
  for (let before = -1; before < arrived && performance.now() < end;) {
    before = arrived;
    // Two passes of the event loop: one may end before the loop has looked for connections.
    await setImmediate();
    await setImmediate();
  }
  server.off('connection', count);
}
