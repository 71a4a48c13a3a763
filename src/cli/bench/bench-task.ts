import type { RunControl } from '../../run-control.js';
import type { BenchSize } from './bench-case.js';
import { runBench, type BenchReport } from './run-bench.js';

export interface BenchTaskInput {
  readonly size: BenchSize;
  readonly only?: readonly string[];
}

/** Runs the benchmarks on the thread that it is started on; those of several threads start their own. */
export function benchmark({ size, only }: BenchTaskInput, control: RunControl): Promise<BenchReport> {
  return runBench(size, only, control);
}
