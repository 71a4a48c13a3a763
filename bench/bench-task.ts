import type { RunControl } from '../src/run-control.js';
import type { BenchReport } from '../src/tasks/bench-report.js';
import type { BenchTaskInput } from '../src/tasks/bench-task-reference.js';
import { runBench } from './run-bench.js';

/** Runs the benchmarks on the thread that it is started on; those of several threads start their own. */
export function benchmark({ size, only }: BenchTaskInput, control: RunControl): Promise<BenchReport> {
  return runBench(size, only, control);
}
