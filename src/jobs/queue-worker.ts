import type { Job } from 'bullmq';
import { internalError } from '../errors.js';
import { toErrorMessage } from './error-message.js';
import type { JobRunner } from './job-runner.js';
import { openRedis } from './open-redis.js';
import { cancelKey, QUEUE, type QueuedJob, type QueuedOutcome, type QueueProgress } from './queue-message.js';

export interface QueueWorkerOptions {
  /** Of the Redis server, e.g. redis://host:6379. */
  readonly url: string;
  /** Folder of the modules that hold tasks; no module outside it is ever loaded. */
  readonly modules: URL;
  /** Where the tasks run. Not in this thread: it must keep telling the server that the job is being done. */
  readonly runner: JobRunner;
  /** Jobs at a time. */
  readonly concurrency: number;
  /** Called when a job begins and when it ends. */
  readonly onJob?: (event: 'begun' | 'done' | 'failed' | 'cancelled', name: string) => void;
  /** A job of a worker that does not answer for so many milliseconds is given to another; 30,000 by default. */
  readonly lostAfterMs?: number | undefined;
}

/** Milliseconds between two looks whether a job is still wanted, and between two messages of progress. */
const LOOK_MS = 1000;
const PROGRESS_MS = 500;

/** Does the jobs of the queue until `signal` is aborted; the ones that are under way are then stopped and given back. */
export async function runQueueWorker(options: QueueWorkerOptions, signal: AbortSignal): Promise<void> {
  const { url, modules, runner, concurrency, onJob, lostAfterMs = 30_000 } = options;
  const redis = await openRedis(url);
  const { Worker } = await import('bullmq');
  const work = async (job: Job<QueuedJob, QueuedOutcome>): Promise<QueuedOutcome> => {
    const wanted = new AbortController();
    const look = setInterval(() => {
      void redis.exists(cancelKey(job.id!)).then(
        (cancelled) => cancelled === 1 && wanted.abort(),
        () => {},
      );
    }, LOOK_MS);
    let told = 0;
    onJob?.('begun', job.name);
    try {
      const task = { module: moduleBelow(modules, job.data.module), name: job.data.name };
      const result = await runner.run(task, job.data.input, {
        signal: AbortSignal.any([signal, wanted.signal]),
        onProgress: (stage, done, total) => {
          if (Date.now() - told < PROGRESS_MS && done < total) return;
          told = Date.now();
          const progress: QueueProgress = { stage, done, total };
          void job.updateProgress(progress).catch(() => {});
        },
      });
      onJob?.('done', job.name);
      return { result };
    } catch (error) {
      onJob?.(wanted.signal.aborted || signal.aborted ? 'cancelled' : 'failed', job.name);
      // Thrown, so that the job goes back to the queue: it is this worker that stops, not the work.
      if (signal.aborted) throw error;
      return { error: toErrorMessage(error) };
    } finally {
      clearInterval(look);
    }
  };
  const worker = new Worker<QueuedJob, QueuedOutcome>(QUEUE, work, {
    connection: { url, maxRetriesPerRequest: null },
    concurrency,
    lockDuration: lostAfterMs,
    stalledInterval: lostAfterMs,
    // A job may lose many workers; it is the machines that fail, not the job.
    maxStalledCount: 100,
  });
  worker.on('error', () => {});
  await worker.waitUntilReady();
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  // Without waiting: the server gives what was under way to another worker once its lock has run out.
  await worker.close(true);
  redis.disconnect();
}

/** Throws INTERNAL for a path that would leave the folder: whoever can write to the queue must not choose what is run. */
function moduleBelow(modules: URL, path: string): string {
  const module = new URL(path, modules).href;
  if (!module.startsWith(modules.href)) {
    throw internalError(`The queue asks for the module ${path}, which is none of this program's.`);
  }
  return module;
}
