import type { BenchSize, Found } from '../src/tasks/bench-report.js';
import type { RunControl } from '../src/run-control.js';

/** Something that is timed together with a plain way to do the same. */
export interface BenchCase {
  readonly name: string;
  /** Makes the input, which is not timed. */
  prepare(size: BenchSize, control: RunControl): PreparedCase;
}

interface PreparedCase {
  /** Sizes of the input, for the record. */
  readonly input: Readonly<Record<string, number | string>>;
  /** Does the work once; what it returns is stored in the report. */
  run(): Found | Promise<Found>;
  readonly reference: {
    /** What the plain way is. */
    readonly title: string;
    run(): Found;
    /** Where doing it all would take too long: the share of the work that the reference does. Default 1. */
    readonly share?: number;
  };
  /** Units of work in one run, for a rate. */
  readonly work?: { readonly unit: string; readonly amount: number };
  /** Throws if the two results disagree. */
  check?(ours: Found, reference: Found): void;
}
