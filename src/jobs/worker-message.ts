import type { MessagePort } from 'node:worker_threads';
import type { ErrorMessage } from './error-message.js';

/** What a worker thread is given for a task. */
export interface WorkerStart {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
  /** One Int32: 0 while the work is wanted, 1 once it is not. Shared, since a busy worker reads no messages. */
  readonly cancelled: SharedArrayBuffer;
  /** Where the worker says how far it is; it closes the port at the end. */
  readonly port: MessagePort;
}

/** What a worker thread says on the way. */
export type WorkerProgress =
  | { readonly kind: 'started' }
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly total: number };

/** How a task ended. */
export type WorkerOutcome =
  { readonly kind: 'result'; readonly result: unknown } | { readonly kind: 'error'; readonly error: ErrorMessage };
