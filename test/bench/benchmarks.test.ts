import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/measure.js';
import type * as Cases from '../../bench/cases/bench-cases.js';
import { runBench } from '../../bench/run-bench.js';
import { silentControl } from '../../src/run-control.js';

// The compiled modules: a worker thread starts from a file that Node itself can load.
const { BENCH_CASES } = (await import(
  new URL('../../bench/dist/bench-cases.js', import.meta.url).href
)) as typeof Cases;

describe('the benchmarks', () => {
  it.each(BENCH_CASES.map((each) => [each.name, each] as const))(
    '%s: both ways agree on a tiny input',
    async (_name, each) => {
      const { run, reference, check } = each.prepare('quick', silentControl);
      const ours = await run();
      const plain = reference.run();
      check?.(ours, plain);
      for (const [name, value] of Object.entries(plain)) {
        if (name in ours && !check) expect(ours[name]! / value).toBeCloseTo(1, 6);
      }
      expect(reference.share ?? 1).toBeGreaterThan(0);
      expect(reference.share ?? 1).toBeLessThanOrEqual(1);
    },
  );

  it('are found by name, and a wrong name is answered with those that there are', async () => {
    await expect(runBench('quick', ['nonsense'], silentControl)).rejects.toThrow(/hooi-ternary/);
  });

  it('repeat work until a timing is long enough to be counted', async () => {
    let calls = 0;
    const { measurement, result } = await measure(() => ++calls);
    expect(measurement.timings).toBeGreaterThan(1);
    expect(calls).toBeGreaterThan(1000);
    expect(result).toBe(calls);
  });
});
