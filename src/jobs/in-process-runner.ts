import { workCancelled } from '../errors.js';
import type { JobRunner } from './job-runner.js';
import { loadTask } from './load-task.js';

/**
 * Runs the task on the caller's own thread: no start-up cost, but nothing else runs while the task computes, so a signal
 * that is aborted from an event is only seen when the task awaits.
 */
export const inProcessRunner: JobRunner = {
  async run(task, input, options = {}) {
    const { signal, onProgress } = options;
    const throwIfCancelled = (): void => {
      if (signal?.aborted) throw workCancelled();
    };
    throwIfCancelled();
    const run = await loadTask(task);
    return run(input, {
      progress: (stage, done, total) => onProgress?.(stage, done, total),
      throwIfCancelled,
    });
  },
};
