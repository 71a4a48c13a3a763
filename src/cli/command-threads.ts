import { workerRunner, type WorkerRunner } from '../jobs/worker-runner.js';

let threads: WorkerRunner | undefined;

/** The threads for the tasks of all commands of this process: one that has read the modules of a task has them for the next. */
export function commandThreads(): WorkerRunner {
  threads ??= workerRunner();
  return threads;
}
