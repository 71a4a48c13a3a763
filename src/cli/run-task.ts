import type { TaskReference } from '../jobs/job-runner.js';
import { workerRunner } from '../jobs/worker-runner.js';
import { Progress } from './progress.js';
import { withCancel } from './with-cancel.js';

/** Runs a long task beside the main thread, with progress on standard error and Ctrl-C heard at once. */
export function runTask<Input, Output>(task: TaskReference<Input, Output>, input: Input): Promise<Output> {
  return withCancel(async (signal) => {
    const progress = new Progress({ signal });
    try {
      return await workerRunner().run(task, input, {
        signal,
        onProgress: (stage, done, total) => progress.progress(stage, done, total),
      });
    } finally {
      progress.stop();
    }
  });
}
