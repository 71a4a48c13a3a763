import { AsyncLocalStorage } from 'node:async_hooks';

/** Who asks, as far as work on their behalf has to know. */
export interface AskingClient {
  /** The same for all requests of one client. */
  readonly key: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
}

/** The client on whose behalf code runs, through everything that it awaits. Set once per request. */
export const askingClient = new AsyncLocalStorage<AskingClient>();
