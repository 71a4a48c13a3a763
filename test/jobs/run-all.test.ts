import { describe, expect, it } from 'vitest';
import { IncognitaError } from '../../src/errors.js';
import type { JobRunner } from '../../src/jobs/job-runner.js';
import { runAll } from '../../src/jobs/run-all.js';

const TASK = { module: '', name: 'wait' };

/** Runs "jobs" that end after some turns of the event loop, and watches how many run at a time. */
function watched(): { runner: JobRunner; most: () => number; started: number[] } {
  let running = 0;
  let most = 0;
  const started: number[] = [];
  const runner = {
    async run(
      _task: unknown,
      input: unknown,
      options?: { signal?: AbortSignal; onProgress?: (...p: unknown[]) => void },
    ) {
      const turns = input as number;
      started.push(turns);
      most = Math.max(most, ++running);
      try {
        for (let turn = 0; turn < Math.abs(turns); turn++) {
          options?.onProgress?.('turning', turn, turns);
          if (options?.signal?.aborted) throw new IncognitaError('CANCELLED', 'stopped');
          await new Promise((resolve) => setImmediate(resolve));
        }
        if (turns < 0) throw new Error(`job ${turns} failed`);
        return turns * 10;
      } finally {
        running--;
      }
    },
  } as JobRunner;
  return { runner, most: () => most, started };
}

describe('running a task for many inputs', () => {
  it('gives the outputs in the order of the inputs, whichever ends first', async () => {
    const { runner } = watched();
    expect(await runAll(runner, TASK, [5, 1, 3], { concurrency: 3 })).toEqual([50, 10, 30]);
  });

  it('runs no more at a time than it may', async () => {
    const { runner, most } = watched();
    await runAll(runner, TASK, [3, 3, 3, 3, 3], { concurrency: 2 });
    expect(most()).toBe(2);
  });

  it('tells which job the progress is of', async () => {
    const { runner } = watched();
    const seen = new Set<number>();
    await runAll(runner, TASK, [2, 2], { concurrency: 1, onProgress: (job) => seen.add(job) });
    expect([...seen]).toEqual([0, 1]);
  });

  it('stops the others at the first error, and throws that one', async () => {
    const { runner, started } = watched();
    await expect(runAll(runner, TASK, [1000, -2, 7], { concurrency: 2 })).rejects.toThrow('job -2 failed');
    expect(started).toEqual([1000, -2]);
  });

  it('stops where its own signal is aborted', async () => {
    const { runner } = watched();
    const controller = new AbortController();
    const all = runAll(runner, TASK, [1000], { concurrency: 1, signal: controller.signal });
    controller.abort();
    await expect(all).rejects.toThrow('stopped');
  });
});
