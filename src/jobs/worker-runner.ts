import { availableParallelism } from 'node:os';
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { workCancelled, internalError } from '../errors.js';
import { fromErrorMessage } from './error-message.js';
import type { JobRunner } from './job-runner.js';
import { Turns } from './turns.js';
import type { WorkerOutcome, WorkerProgress, WorkerStart } from './worker-message.js';

export interface WorkerRunnerOptions {
  /** Jobs at a time; as many as there are processors by default. */
  readonly threads?: number;
  /** How long a cancelled task may take to stop by itself, in milliseconds; then its thread is ended. 5,000 by default. */
  readonly graceMs?: number;
  /** How many steps of niceness the threads give way to others by, so that a server on the same machine stays quick; none by default. */
  readonly niceness?: number;
  /**
   * Megabytes that a thread has for new objects: with more it looks less often which of them are still used. By default as many as the
   * engine gives it.
   */
  readonly youngMegabytes?: number;
  /** URL of the module that threads run, which does a task for each call; that of this program by default. */
  readonly main?: string;
  /** Clients take turns, and threads stay for as long as the process does. By default first come, first served. */
  readonly fair?: boolean;
}

export interface WorkerRunner extends JobRunner {
  /** Jobs that wait for a thread, and those that threads do. */
  load(): { readonly waiting: number; readonly running: number };
  /** Ends the threads, which would otherwise stay for a minute with all that they hold. Nothing may run meanwhile. */
  close(): Promise<void>;
}

/**
 * Runs tasks on a pool of worker threads, so that the caller's thread stays free to draw progress, answer requests and hear
 * Ctrl-C while they compute. Threads are started when there is work and stay for what comes next; idle ones do not
 * keep the process alive.
 */
export function workerRunner({
  threads = availableParallelism(),
  graceMs = 5000,
  niceness = 0,
  youngMegabytes,
  main = new URL('./worker-main.js', import.meta.url).href,
  fair = false,
}: WorkerRunnerOptions = {}): WorkerRunner {
  let pool: Piscina | undefined;
  // The pool gets no more tasks than it has threads: of those that wait it does not keep the order, and looks into no queue of ours.
  const turns = new Turns(threads);
  let running = 0;
  /** Give up the tasks that wait for a thread. */
  const waiting = new Set<(cause: unknown) => void>();
  return {
    async run<Input, Output>(
      task: { readonly module: string; readonly name: string },
      input: Input,
      { signal, client, onStarted, onProgress }: Parameters<JobRunner['run']>[2] = {},
    ): Promise<Output> {
      if (signal?.aborted) throw workCancelled();
      if (!pool) {
        pool = new Piscina({
          filename: main,
          minThreads: 0,
          maxThreads: threads,
          niceIncrement: niceness,
          ...(youngMegabytes !== undefined && { resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes } }),
          idleTimeout: fair ? Infinity : 60_000,
          // A thread that waits for its next task by blocking would not close the port of the last one.
          atomics: 'disabled',
        });
        // A thread that fails between tasks is replaced; without a listener the whole program would end. If none is left, as when threads
        // cannot load this program, nobody would ever take the tasks that wait.
        const own = pool;
        own.on('error', (cause) => {
          if (own.threads.length === 0) for (const giveUp of waiting) giveUp(cause);
        });
      }
      const { port1, port2 } = new MessageChannel();
      // A port is closed behind the last message that was sent through it.
      const heardAll = new Promise((resolve) => port1.once('close', resolve));
      let started = false;
      let failure: unknown;
      const end = new AbortController();
      const giveUp = (cause: unknown): void => {
        failure = cause;
        end.abort();
      };
      waiting.add(giveUp);
      port1.on('message', (message: WorkerProgress) => {
        if (!started) {
          started = true;
          waiting.delete(giveUp);
          running++;
          onStarted?.();
        }
        if (message.kind === 'progress') onProgress?.(message.stage, message.done, message.total);
      });
      const cancelled = new SharedArrayBuffer(4);
      let grace: NodeJS.Timeout | undefined;
      const cancel = (): void => {
        Atomics.store(new Int32Array(cancelled), 0, 1);
        grace = setTimeout(() => end.abort(), started ? graceMs : 0);
      };
      signal?.addEventListener('abort', cancel, { once: true });
      const start: WorkerStart = { module: task.module, name: task.name, input, cancelled, port: port2 };
      let outcome: WorkerOutcome;
      try {
        const inPool = pool;
        outcome = await turns.take({ client: fair ? client : undefined, signal: end.signal }, async () => {
          const answer = (await inPool.run(start, { transferList: [port2], signal: end.signal })) as WorkerOutcome;
          await heardAll;
          return answer;
        });
      } catch (cause) {
        // A task's own errors come back as outcomes.
        if (signal?.aborted) throw workCancelled();
        if (failure !== undefined) throw internalError('A worker thread cannot start.', {}, { cause: failure });
        throw internalError('A worker thread ended without a result.', {}, { cause });
      } finally {
        clearTimeout(grace);
        signal?.removeEventListener('abort', cancel);
        port1.close();
        waiting.delete(giveUp);
        if (started) running--;
      }
      if (outcome.kind === 'error') throw fromErrorMessage(outcome.error);
      return outcome.result as Output;
    },
    load: () => ({
      waiting: turns.waiting + (pool?.queueSize ?? 0),
      running,
    }),
    async close() {
      await pool?.destroy();
      pool = undefined;
    },
  };
}
