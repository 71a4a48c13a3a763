import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThreads } from '../../../src/service/build/build-threads.js';

describe('the threads of a build', () => {
  it('are those that were asked for where memory is plenty', () => {
    expect(buildThreads({ threads: 7, memory: 1e12 })).toBe(7);
  });

  // 120 MB for the process, 400 MB for each thread, and 260 bytes for each row of a thread.
  it.each([
    [{ threads: 64, memory: 4e9 }, 1, 9],
    [{ threads: 64, memory: 8e9 }, 1, 19],
    [{ threads: 64, memory: 8e9 }, 1_000_000, 11],
    [{ threads: 64, memory: 8e9 }, 5_000_000, 4],
    [{ threads: 3, memory: 8e9 }, 5_000_000, 3],
  ])('of %j with lists of %i rows are %i', (resources, top, threads) => {
    expect(buildThreads(resources, top)).toBe(threads);
  });

  it('take no more memory than there is, and one thread more would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5e8, max: 64e9 }), fc.integer({ min: 1, max: 5e5 }), (memory, top) => {
        const bytes = (threads: number): number => 120e6 + threads * (400e6 + 260 * top);
        fc.pre(bytes(1) <= memory);
        const fitting = buildThreads({ threads: 1_000, memory }, top);
        expect(bytes(fitting)).toBeLessThanOrEqual(memory);
        expect(bytes(fitting + 1)).toBeGreaterThan(memory);
        expect(buildThreads({ threads: Math.max(1, fitting - 1), memory }, top)).toBe(Math.max(1, fitting - 1));
      }),
    );
  });

  it('are refused where not even one fits, with what it needs and what can be done', () => {
    expect(() => buildThreads({ memory: 1e8 }, 1000)).toThrow(/need about \d+ MB, but only 100 MB .*smaller --top/);
  });
});
