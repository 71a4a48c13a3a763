/** The largest body of a request: a full batch of formulas, each as long as it may be. */
export const MAX_BODY_BYTES = 256 * 1024;
/** Formulas of a batch that are one question: clients take turns after each, so that one batch does not keep the threads. */
export const SCORES_AT_A_TIME = 20;
/** How long ranking the known compounds of a list may take: once for each list, for all who ask. */
export const RANK_KNOWN_MS = 600_000;
/** The most headers of a request. */
export const MAX_HEADERS = 100;
/** How often connections are looked at for the time of headers and bodies, which is exceeded by so much at the most. */
export const CHECK_CONNECTIONS_MS = 1_000;
