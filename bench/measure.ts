import { quantile } from '../src/numerics/statistics/quantile.js';
import type { Measurement } from '../src/tasks/bench-report.js';

/** Timings at most, and how long all of them may take together. */
const TIMINGS = 5;
const SECONDS = 12;

/** Shorter work is repeated within a timing: processor time is counted in ticks of some milliseconds. */
const SHORTEST = 0.2;

/** Times work: once to warm up if that is quick, then a few times; medians. */
export async function measure<T>(work: () => T | Promise<T>): Promise<{ measurement: Measurement; result: T }> {
  const seconds: number[] = [];
  const cpuSeconds: number[] = [];
  let result!: T;
  const time = async (repeats: number): Promise<void> => {
    const cpu = process.cpuUsage();
    const start = performance.now();
    for (let k = 0; k < repeats; k++) {
      const found = work();
      // What is no promise is not waited for, which would take a turn of the event loop each time.
      result = found instanceof Promise ? await found : found;
    }
    seconds.push((performance.now() - start) / 1000 / repeats);
    cpuSeconds.push(process.cpuUsage(cpu).user / 1e6 / repeats);
  };
  await time(1);
  if (seconds[0]! < SECONDS / 4) {
    const repeats = Math.max(1, Math.min(10_000, Math.ceil(SHORTEST / Math.max(seconds[0]!, 1e-6))));
    seconds.length = 0;
    cpuSeconds.length = 0;
    // Where other programs take the processor, a timing may end before any time of ours is counted.
    do await time(repeats);
    while (
      (seconds.length < TIMINGS || median(cpuSeconds) === 0) &&
      seconds.reduce((sum, value) => sum + value, 0) * repeats < SECONDS
    );
  }
  return { measurement: { seconds: median(seconds), cpuSeconds: median(cpuSeconds), timings: seconds.length }, result };
}

function median(values: readonly number[]): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    0.5,
  );
}
