import { Worker } from 'node:worker_threads';
import { IncognitaError } from '../errors.js';
import { fromErrorMessage } from './error-message.js';
import type { JobRunner } from './job-runner.js';
import type { WorkerMessage, WorkerStart } from './worker-message.js';

export interface WorkerRunnerOptions {
  /** How long a cancelled task may take to stop by itself, in milliseconds; then its thread is ended. 5,000 by default. */
  readonly graceMs?: number;
}

/**
 * Runs each task on a worker thread of its own, so that the caller's thread stays free to draw progress, answer requests
 * and hear Ctrl-C while the task computes.
 */
export function workerRunner(options: WorkerRunnerOptions = {}): JobRunner {
  const { graceMs = 5000 } = options;
  return {
    run<Input, Output>(
      task: { readonly module: string; readonly name: string },
      input: Input,
      { signal, onProgress }: Parameters<JobRunner['run']>[2] = {},
    ): Promise<Output> {
      const cancelled = new SharedArrayBuffer(4);
      const start: WorkerStart = { module: task.module, name: task.name, input, cancelled };
      return new Promise<Output>((resolve, reject) => {
        if (signal?.aborted) return reject(stopped());
        const worker = new Worker(new URL('./worker-main.js', import.meta.url), { workerData: start });
        let grace: NodeJS.Timeout | undefined;
        const cancel = (): void => {
          Atomics.store(new Int32Array(cancelled), 0, 1);
          grace = setTimeout(() => void worker.terminate(), graceMs);
        };
        signal?.addEventListener('abort', cancel, { once: true });

        // Settled only when the thread is gone, so that its files are closed when the caller goes on.
        let outcome = (): void => {
          const why = signal?.aborted
            ? stopped()
            : new IncognitaError('INTERNAL', 'A worker thread ended without a result.');
          reject(why);
        };
        worker.on('message', (message: WorkerMessage) => {
          if (message.kind === 'progress') onProgress?.(message.stage, message.done, message.total);
          else if (message.kind === 'result') outcome = () => resolve(message.result as Output);
          else outcome = () => reject(fromErrorMessage(message.error));
        });
        worker.on('error', (error) => {
          outcome = () => reject(error);
        });
        worker.on('exit', () => {
          clearTimeout(grace);
          signal?.removeEventListener('abort', cancel);
          outcome();
        });
      });
    },
  };
}

function stopped(): IncognitaError {
  return new IncognitaError('CANCELLED', 'The work was stopped before it was finished.');
}
