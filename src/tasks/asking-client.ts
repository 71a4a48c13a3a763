import { AsyncLocalStorage } from 'node:async_hooks';

/** Who asks, as far as work on their behalf has to know. */
export interface AskingClient {
  /** The same for all requests of one client. */
  readonly key: string;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** Receives how long the client had to wait for a thread, in milliseconds. */
  readonly onWaited?: (milliseconds: number) => void;
}

/** The client on whose behalf code runs, through everything that it awaits. Set once per request. */
export const askingClient = new AsyncLocalStorage<AskingClient>();
