import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import { examples } from '../examples.js';
import { wholeNumber } from '../parse-option.js';
import { TASK_MODULES } from '../../tasks/task-modules.js';
import { withCancel } from '../with-cancel.js';
import { hint } from '../hint.js';

interface WorkerOptions {
  readonly redis: string;
  readonly threads?: number;
  readonly lostAfter?: number;
}

export function workerCommand(): Command {
  return new Command('worker')
    .description('Do work of builds that were started with --redis, on this machine, until it is stopped.')
    .option('--redis <url>', 'the Redis server with the queue', 'redis://127.0.0.1:6379')
    .option('--threads <n>', 'parallel threads (default: one per processor)', wholeNumber(1, 1024))
    .option(
      '--lost-after <seconds>',
      'if a worker does not answer for so many seconds, give its work to another one (default: 30)',
      wholeNumber(1, 86_400),
    )
    .addHelpText(
      'after',
      examples([['incognita worker --redis redis://queue:6379', 'on every machine that shares the workspace folder']]),
    )
    .action(async ({ redis: url, threads = availableParallelism(), lostAfter }: WorkerOptions) => {
      const [{ workerRunner }, { runQueueWorker }] = await Promise.all([
        import('../../jobs/worker-runner.js'),
        import('../../jobs/queue-worker.js'),
      ]);
      await withCancel(async (signal) => {
        hint(`Waiting for work, ${threads} at a time. Ctrl-C ends.\n`);
        await runQueueWorker(
          {
            url,
            modules: TASK_MODULES,
            runner: workerRunner({ threads }),
            concurrency: threads,
            onJob: (event, name) =>
              hint(`${name}: ${event}
`),
            lostAfterMs: lostAfter === undefined ? undefined : 1000 * lostAfter,
          },
          signal,
        );
      });
    });
}
