import type { TaskReference } from '../jobs/job-runner.js';
import type { BenchReport, BenchSize } from './bench-report.js';

export interface BenchTaskInput {
  readonly size: BenchSize;
  /** Names of the benchmarks to run; all by default. */
  readonly only?: readonly string[];
}

/** Names the benchmarks without loading them. They are next to the program, in a clone of the repository, once it is built. */
export const benchTask: TaskReference<BenchTaskInput, BenchReport> = {
  module: new URL('../../bench/dist/bench-task.js', import.meta.url).href,
  name: 'benchmark',
};
