import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { internalError, workCancelled } from '../errors.js';
import { fromErrorMessage } from './error-message.js';
import type { JobOptions, JobRunner, TaskReference } from './job-runner.js';
import type { FromProcess, ToProcess } from './process-message.js';

/**
 * For the C library of Linux; others ignore it. Large arrays get memory of their own, which goes back to the system when they are freed, and threads share
 * two heaps for the small ones. A process cannot set them for itself: those who run a server do (Containerfile, docs/operations).
 */
export const MEMORY_SETTINGS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '262144',
  MALLOC_TRIM_THRESHOLD_: '1048576',
};

export interface ProcessRunner extends JobRunner {
  /** Ends the process, which gives all of its memory back. Nothing may run meanwhile. */
  close(): Promise<void>;
}

/** A job that the process has not finished. */
interface Pending {
  readonly hear: (message: FromProcess) => void;
  readonly fail: () => void;
}

/**
 * Runs tasks in another process, which is started with the first of them: its memory goes back to the system when it is closed, and the helpers
 * of its engine do not compete with those of this process.
 *
 * @param module URL of what the process runs, a module that calls `serveParent`
 */
export function processRunner(module: string, args: readonly string[]): ProcessRunner {
  let child: ChildProcess | undefined;
  let jobs = 0;
  const pending = new Map<number, Pending>();
  const start = (): ChildProcess => {
    const started = fork(fileURLToPath(module), args, {
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      env: { ...MEMORY_SETTINGS, ...process.env },
    });
    started.on('message', (message: FromProcess) => pending.get(message.job)?.hear(message));
    const ended = (): void => {
      if (child === started) child = undefined;
      for (const { fail } of pending.values()) fail();
    };
    started.once('exit', ended).once('error', ended);
    return started;
  };
  return {
    async run<Input, Output>(
      { module: of, name }: TaskReference<Input, Output>,
      input: Input,
      { signal, onStarted, onProgress }: JobOptions = {},
    ): Promise<Output> {
      if (signal?.aborted) throw workCancelled();
      const to = (child ??= start());
      const send = (message: ToProcess): boolean => to.connected && to.send(message);
      const job = jobs++;
      const cancel = (): unknown => send({ kind: 'cancel', job });
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await new Promise<Output>((resolve, reject) => {
          const fail = (): void =>
            reject(signal?.aborted ? workCancelled() : internalError('A process ended without a result.'));
          pending.set(job, {
            fail,
            hear(message) {
              if (message.kind === 'started') onStarted?.();
              else if (message.kind === 'progress') onProgress?.(message.stage, message.done, message.total);
              else if (message.kind === 'result') resolve(message.result as Output);
              else reject(fromErrorMessage(message.error));
            },
          });
          send({ kind: 'run', job, module: of, name, input });
        });
      } finally {
        pending.delete(job);
        signal?.removeEventListener('abort', cancel);
      }
    },
    async close() {
      const ending = child;
      child = undefined;
      if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
      await new Promise((resolve) => {
        ending.once('exit', resolve);
        ending.disconnect();
      });
    },
  };
}
