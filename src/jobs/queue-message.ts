import type { ErrorMessage } from './error-message.js';

/** The name of the queue that all share. */
export const QUEUE = 'incognita';

/** What is queued for a task. */
export interface QueuedJob {
  /** Path of the module below the folder of task modules. */
  readonly module: string;
  readonly name: string;
  readonly input: unknown;
}

/** How a task ended. Errors of tasks are outcomes: the queue would begin a failed job again, and it would fail again. */
export type QueuedOutcome = { readonly result: unknown } | { readonly error: ErrorMessage };

export interface QueueProgress {
  readonly stage: string;
  readonly done: number;
  readonly total: number;
}

/** Under this key of the server there is something once the job is not wanted any more. */
export function cancelKey(jobId: string): string {
  return `${QUEUE}:cancelled:${jobId}`;
}
