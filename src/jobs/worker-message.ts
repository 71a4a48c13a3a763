import type { ErrorMessage } from './error-message.js';

/** What a worker thread is started with. */
export interface WorkerStart {
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
  /** One Int32: 0 while the work is wanted, 1 once it is not. Shared, since a busy worker reads no messages. */
  readonly cancelled: SharedArrayBuffer;
}

/** What a worker thread says. The last message is `result` or `error`. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly stage: string; readonly done: number; readonly total: number }
  | { readonly kind: 'result'; readonly result: unknown }
  | { readonly kind: 'error'; readonly error: ErrorMessage };
