import type { TaskReference } from '../jobs/job-runner.js';
import { commandThreads } from './command-threads.js';
import { Progress } from './progress.js';
import { withCancel } from './with-cancel.js';

/** Runs a long task on a thread of its own, with progress on standard error and Ctrl-C heard at once. */
export function runTask<Input, Output>(task: TaskReference<Input, Output>, input: Input): Promise<Output> {
  return withCancel(async (signal) => {
    const progress = new Progress({ signal });
    try {
      return await commandThreads().run(task, input, {
        signal,
        onProgress: (stage, done, total) => progress.progress(stage, done, total),
      });
    } finally {
      progress.stop();
    }
  });
}
