import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { Server as Listener } from 'node:net';
import { setImmediate, setTimeout as pause } from 'node:timers/promises';

/** The most that is waited, in milliseconds, until all that the kernel has taken is read. */
const LAST_ARRIVALS_MS = 1000;

/** A pass of the event loop that took no longer left hardly any time for something to arrive that it has not read. */
const SHORT_PASS_MS = 3;

/** How long what was cut may take to notice, before that on which it works is closed. */
const CUT_MS = 50;

/** The answers of a server that are being made or sent. */
export function trackAnswers(server: Server): ReadonlySet<ServerResponse> {
  const open = new Set<ServerResponse>();
  server.prependListener('request', (_request, response: ServerResponse) => {
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return open;
}

export interface DrainTimes {
  /** What is not answered after so many milliseconds is cut. */
  readonly drainMs: number;
  /** How long a connection may be idle, in milliseconds, since an answer last ended or the drain began. */
  readonly idleMs: number;
}

/**
 * Ends a server without a reset: takes the connections that have been made, refuses new ones, and lets every request be
 * answered, the last one of its connection. Resolves when no connection is left.
 *
 * A connection is reset if it is closed, or the server stops to listen, while something has arrived that was not read. Clients
 * that ask again as soon as they are answered would arrive without end, so for the last moments requests are taken but
 * not answered.
 *
 * The request of a client that asks at the very moment at which its idle connection is closed cannot be answered. So idle
 * connections stay open until an answer has said that it is the last, or for `idleMs`: nobody is cut off who asks within
 * the time that clients read in `Keep-Alive`, if it is that time (as with `keepalive_min_timeout` of nginx).
 *
 * @param answers those of the server, see `trackAnswers`
 */
export async function drain(server: Server, answers: ReadonlySet<ServerResponse>, times: DrainTimes): Promise<void> {
  const { drainMs, idleMs } = times;
  const idle = new IdleConnections(server, idleMs);
  server.prependListener('request', (_request, response: ServerResponse) => lastOnItsConnection(response, idle));
  for (const response of answers) lastOnItsConnection(response, idle);
  const release = holdRequests(server);
  await nothingArrives(server);
  const closed = new Promise<void>((resolve) => {
    // That of HTTP closes the idle connections, too.
    Listener.prototype.close.call(server, () => resolve());
  });
  release();
  idle.closeSoon();
  const late = new AbortController();
  const cut = pause(drainMs, 'late', { signal: late.signal }).catch(() => 'done');
  const end = await Promise.race([closed, cut]);
  idle.leave();
  // Ends what looks after the times of connections.
  server.close();
  if (end !== 'late') return late.abort();
  server.closeAllConnections();
  await closed;
  await pause(CUT_MS);
}

function lastOnItsConnection(response: ServerResponse, idle: IdleConnections): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
  // An answer that has begun did not say so: its connection is idle when it ends, or has the next request already.
  else response.once('finish', () => idle.closeSoon());
}

/** The connections of a server on which nothing is asked. */
class IdleConnections {
  readonly #server: Server;
  readonly #idleMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server, idleMs: number) {
    this.#server = server;
    this.#idleMs = idleMs;
  }

  /** Closes them when none has become idle for that time: once for all, however many answers end together. */
  closeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#close(), this.#idleMs);
  }

  /** Forgets that they were to be closed. */
  leave(): void {
    clearTimeout(this.#timer);
  }

  async #close(): Promise<void> {
    await nothingArrives(this.#server);
    this.#server.closeIdleConnections();
  }
}

/** Lets requests wait from now on; the function that is returned lets them be answered. */
function holdRequests(server: Server): () => void {
  const listeners = server.listeners('request');
  const held: [IncomingMessage, ServerResponse][] = [];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => held.push([request, response]));
  return () => {
    server.removeAllListeners('request');
    for (const listener of listeners) server.on('request', listener as RequestListener);
    for (const [request, response] of held) if (!response.destroyed) server.emit('request', request, response);
  };
}

/** Waits until all that has arrived is read, for LAST_ARRIVALS_MS at the most. */
async function nothingArrives(server: Server): Promise<void> {
  let arrived = 0;
  const count = (): void => void arrived++;
  server.on('connection', count).on('request', count);
  const end = performance.now() + LAST_ARRIVALS_MS;
  for (let quiet = 0; quiet < 2 && performance.now() < end;) {
    const [before, begin] = [arrived, performance.now()];
    // A pass of the event loop accepts one connection. Two: one may end before the loop has looked for connections.
    await setImmediate();
    await setImmediate();
    quiet = arrived === before && performance.now() - begin < SHORT_PASS_MS ? quiet + 1 : 0;
  }
  server.off('connection', count).off('request', count);
}
