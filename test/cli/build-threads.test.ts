import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildThreads } from '../../src/cli/build-threads.js';

describe('the threads of a build', () => {
  it('are those that were asked for where memory is plenty', () => {
    expect(buildThreads({ threads: 7, memory: 1e12 })).toBe(7);
  });

  it('grow with the memory and shrink with the rows, and are never more than asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 5e6 }), (threads, top) => {
        const at = (memory: number): number => buildThreads({ threads, memory }, top);
        expect(at(4e9)).toBeLessThanOrEqual(at(8e9));
        expect(at(8e9)).toBeLessThanOrEqual(threads);
        expect(buildThreads({ threads, memory: 8e9 }, 2 * top)).toBeLessThanOrEqual(at(8e9));
      }),
    );
  });

  it('are refused where not even one fits, with what it needs and what can be done', () => {
    expect(() => buildThreads({ memory: 1e8 }, 1000)).toThrow(/need some \d+ MB, more than the 100 MB .*--top less/);
  });
});
