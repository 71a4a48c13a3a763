import type { Server } from 'node:http';

/** The largest body of a request: a full batch of formulas, each as long as it may be. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Formulas scored before other requests get their turn. */
export const SCORES_AT_A_TIME = 20;
/** How long a batch of scores may take. */
export const BATCH_MS = 20_000;
/** A download is given up when its reader takes nothing for so long. */
export const STALL_MS = 60_000;

/** Milliseconds that a client has for its headers, and for a whole request. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;

/** Keeps slow or idle clients from holding connections: bounds what a server waits for. */
export function applyServerLimits(server: Server): void {
  server.headersTimeout = HEADERS_MS;
  server.requestTimeout = REQUEST_MS;
  server.maxHeadersCount = 100;
}
