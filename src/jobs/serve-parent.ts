import { toErrorMessage } from './error-message.js';
import type { JobRunner } from './job-runner.js';
import type { FromProcess, ToProcess } from './process-message.js';

/**
 * Makes this process one that does the jobs of the process that started it (see `processRunner`). It ends when that one lets it go or has ended
 * itself; what it was at is then lost as if it had been killed. Signals are for its parent, who asks it to stop.
 */
export function serveParent(runner: JobRunner): void {
  const running = new Map<number, AbortController>();
  const run = async ({ job, module, name, input }: ToProcess & { kind: 'run' }): Promise<void> => {
    const stop = new AbortController();
    running.set(job, stop);
    try {
      const result = await runner.run({ module, name }, input, {
        signal: stop.signal,
        onStarted: () => send({ job, kind: 'started' }),
        onProgress: (stage, done, total) => send({ job, kind: 'progress', stage, done, total }),
      });
      send({ job, kind: 'result', result });
    } catch (error) {
      send({ job, kind: 'error', error: toErrorMessage(error) });
    } finally {
      running.delete(job);
    }
  };
  process.on('message', (message: ToProcess) => {
    if (message.kind === 'run') void run(message);
    else running.get(message.job)?.abort();
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  // At once, in the middle of what its threads do: a server that is started again must not meet what is left of this one.
  process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
}

function send(message: FromProcess): void {
  if (process.connected) process.send!(message);
}
