import type { TaskReference } from '../../jobs/job-runner.js';
import type { BenchReport } from './run-bench.js';
import type { BenchTaskInput } from './bench-task.js';

/** Names the benchmarks without loading them. */
export const benchTask: TaskReference<BenchTaskInput, BenchReport> = {
  module: new URL('./bench-task.js', import.meta.url).href,
  name: 'benchmark',
};
