import type { RunControl } from '../run-control.js';

/** Names a task by the module that exports it, so that it can be started where functions cannot be sent. */
export interface TaskReference<Input, Output> {
  /** URL of the compiled module, usually `new URL('./x-task.js', import.meta.url).href`. */
  readonly module: string;
  /** Name of the exported function. */
  readonly name: string;
  /** Never set: carries the types only. */
  readonly signature?: Task<Input, Output>;
}

/** Work that can be started anywhere: plain data in, plain data out (both structured-cloneable). */
export type Task<Input, Output> = (input: Input, control: RunControl) => Output | Promise<Output>;

export interface JobOptions {
  /** Aborting asks the task to stop; it then ends with the error CANCELLED. */
  readonly signal?: AbortSignal;
  /** On whose behalf, for runners that are fair between clients. */
  readonly client?: string;
  /** Called when a thread begins, for runners whose jobs may have to wait for one. */
  readonly onStarted?: () => void;
  /** Called on the caller's side, in order. */
  readonly onProgress?: (stage: string, done: number, total: number) => void;
}

/**
 * Where work runs. Every implementation keeps the same promises: the task's result or its error (with code, message and
 * details) comes back, progress arrives in order, and an aborted signal ends the job with CANCELLED.
 */
export interface JobRunner {
  run<Input, Output>(task: TaskReference<Input, Output>, input: Input, options?: JobOptions): Promise<Output>;
}
