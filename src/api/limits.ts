/** The largest body of a request: a full batch of formulas, each as long as it may be. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Formulas of a batch that are one question: clients take turns after each, so that one batch does not keep the threads. */
export const SCORES_AT_A_TIME = 20;
/** How long a batch of scores may take. */
export const BATCH_MS = 20_000;
/** How long one question may take on a thread beside, waiting included. */
export const QUERY_MS = 20_000;
/** How long ranking the known compounds of a list may take: once for each list, for all who ask. */
export const RANK_KNOWN_MS = 600_000;
/** A download is given up when its reader takes nothing for so long. */
export const STALL_MS = 60_000;

/** What the server waits for on a connection, in milliseconds, and the most headers of a request. */
export const CONNECTION_LIMITS = {
  /** For the headers of a request. */
  headersMs: 10_000,
  /** For a whole request with its body. */
  requestMs: 30_000,
  /** For the next request on a connection that stays open. */
  keepAliveMs: 5_000,
  /** How often connections are looked at for the two first limits, which are exceeded by so much at the most. */
  checkEveryMs: 1_000,
  headers: 100,
} as const;
