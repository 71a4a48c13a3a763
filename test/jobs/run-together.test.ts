import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { runTogether } from '../../src/jobs/run-together.js';

async function turns(count: number, signal: AbortSignal): Promise<number> {
  for (let k = 0; k < count; k++) {
    if (signal.aborted) throw new Error('stopped');
    await turn();
  }
  return count;
}

/** Waits as twenty jobs do. */
async function wait(signal: AbortSignal): Promise<void> {
  for (let k = 0; k < 20; k++) signal.addEventListener('abort', () => {});
  await turn();
}

async function failing(): Promise<number> {
  await turn();
  throw new Error('this one failed');
}

describe('flows that run together', () => {
  it('can have any number of jobs that hear when they are stopped, without a warning of Node', async () => {
    const warnings: string[] = [];
    const hear = ({ message }: Error): number => warnings.push(message);
    process.on('warning', hear);
    await runTogether([wait, wait], new AbortController().signal);
    await turn();
    process.off('warning', hear);
    expect(warnings).toEqual([]);
  });

  it('give what they return in their order, whichever ends first', async () => {
    expect(await runTogether([5, 1, 3].map((count) => (signal) => turns(count, signal)))).toEqual([5, 1, 3]);
  });

  it('run only so many at a time, begun in their order', async () => {
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const flows = [3, 1, 2, 1, 2].map((count, index) => async (signal: AbortSignal) => {
      begun.push(index);
      most = Math.max(most, ++running);
      await turns(count, signal);
      running--;
      return index;
    });
    expect(await runTogether(flows, undefined, 2)).toEqual([0, 1, 2, 3, 4]);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });

  it('begin no other flow after an error', async () => {
    let begun = 0;
    const counted = async (): Promise<number> => ++begun;
    await expect(runTogether([failing, counted, counted], undefined, 1)).rejects.toThrow('this one failed');
    expect(begun).toBe(0);
  });

  it('stop at the first error, which is thrown when all have ended', async () => {
    let ended = 0;
    const slow = async (signal: AbortSignal): Promise<number> => {
      try {
        return await turns(100_000, signal);
      } finally {
        await turn();
        ended++;
      }
    };
    await expect(runTogether([slow, failing, slow])).rejects.toThrow('this one failed');
    expect(ended).toBe(2);
  });

  it('stop where their own signal is aborted', async () => {
    const controller = new AbortController();
    const all = runTogether([(signal) => turns(100_000, signal)], controller.signal);
    controller.abort();
    await expect(all).rejects.toThrow('stopped');
  });
});
