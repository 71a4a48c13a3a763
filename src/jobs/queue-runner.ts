import { randomUUID } from 'node:crypto';
import { workCancelled, internalError } from '../errors.js';
import { fromErrorMessage } from './error-message.js';
import type { JobOptions, JobRunner, TaskReference } from './job-runner.js';
import { SilenceWatch } from './silence-watch.js';
import { openRedis } from './open-redis.js';
import { cancelKey, QUEUE, type QueuedJob, type QueuedOutcome, type QueueProgress } from './queue-message.js';

export interface QueueRunnerOptions {
  /** Of the Redis server, e.g. redis://host:6379. */
  readonly url: string;
  /** Folder of the modules that hold tasks: workers find them under the same path in their own copy. */
  readonly modules: URL;
  /** Called if jobs wait and no worker has answered for so long; once, until one answers. */
  readonly onSilence?: () => void;
  /** Milliseconds without an answer; 10,000 by default. */
  readonly silentAfterMs?: number;
}

/** A runner whose connections must be closed. */
export interface QueueRunner extends JobRunner {
  close(): Promise<void>;
}

/** How long the server keeps what a job left, in seconds. */
const KEPT_SECONDS = 3600;

/**
 * Runs tasks on the workers of a BullMQ queue, on this machine or others. A job whose worker dies is given to another one; so
 * tasks must bear being begun again. What they read and write must be at the same place for all of them. Throws
 * QUEUE_UNAVAILABLE if the server does not answer.
 */
export async function queueRunner({
  url,
  modules,
  onSilence,
  silentAfterMs = 10_000,
}: QueueRunnerOptions): Promise<QueueRunner> {
  const redis = await openRedis(url);
  const { Queue, QueueEvents } = await import('bullmq');
  const queue = new Queue<QueuedJob, QueuedOutcome>(QUEUE, { connection: { url } });
  const events = new QueueEvents(QUEUE, { connection: { url } });
  // A lost connection is tried again; an error event that nobody hears would end the process.
  queue.on('error', () => {});
  events.on('error', () => {});
  await events.waitUntilReady();
  const silence = new SilenceWatch(silentAfterMs, async () => {
    // A worker that is there may compute for long without a word.
    const workers = await queue.getWorkersCount().catch(() => 0);
    if (workers === 0) onSilence?.();
  });
  for (const event of ['active', 'progress', 'completed'] as const) events.on(event, () => silence.heard());
  return {
    async close() {
      silence.end();
      await Promise.allSettled([queue.close(), events.close()]);
      redis.disconnect();
    },
    async run<Input, Output>(
      task: TaskReference<Input, Output>,
      input: Input,
      { signal, onProgress }: JobOptions = {},
    ): Promise<Output> {
      if (signal?.aborted) throw workCancelled();
      const jobId = randomUUID();
      const hear = (heard: { jobId: string; data: unknown }): void => {
        if (heard.jobId !== jobId) return;
        const { stage, done, total } = heard.data as QueueProgress;
        onProgress?.(stage, done, total);
      };
      events.on('progress', hear);
      let cancel: (() => void) | undefined;
      silence.begun();
      try {
        const data: QueuedJob = { module: pathBelow(modules, task.module), name: task.name, input };
        const kept = { age: KEPT_SECONDS };
        // A task's own errors come back as outcomes; a job fails only if its worker was stopped, and goes to another one.
        const attempts = 1000;
        const job = await queue.add(task.name, data, { jobId, attempts, removeOnComplete: kept, removeOnFail: kept });
        const withdrawn = new Promise<never>((_, reject) => {
          cancel = () => {
            // One that waits is taken out; the worker of one that runs is informed.
            void redis
              .set(cancelKey(jobId), '1', 'EX', KEPT_SECONDS)
              .then(() => job.remove())
              .catch(() => {});
            reject(workCancelled());
          };
          signal?.addEventListener('abort', cancel, { once: true });
        });
        const outcome = await Promise.race([job.waitUntilFinished(events), withdrawn]);
        if ('error' in outcome) throw fromErrorMessage(outcome.error);
        return outcome.result as Output;
      } finally {
        silence.done();
        events.off('progress', hear);
        if (cancel) signal?.removeEventListener('abort', cancel);
      }
    },
  };
}

function pathBelow(modules: URL, module: string): string {
  if (!module.startsWith(modules.href)) {
    throw internalError(`The task module ${module} is not below ${modules.href}.`);
  }
  return module.slice(modules.href.length);
}
