import { totalmem } from 'node:os';

/** Rows up to which a table is solved exactly, if there is memory: 400 million covariances, which is what WebAssembly can address. */
const MOST_EXACT_ROWS = 20_000;

/** Bytes for each pair of rows of an exact fit: the covariance, which its factor replaces. */
const PAIR_BYTES = 8;

/** The share of the machine's memory that fits may take. */
const SHARE = 0.5;

/** What the memory of a machine, or of the container that the process is in, allows. */
export interface ExactLimits {
  /** Rows up to which a table is solved exactly. */
  readonly rows: number;
  /** Exact fits of so many rows that may run at once. */
  atOnce(rows: number): number;
}

/** @param bytes memory of the machine */
export function exactLimits(bytes = memory()): ExactLimits {
  const usable = SHARE * bytes;
  return {
    rows: Math.min(MOST_EXACT_ROWS, Math.floor(Math.sqrt(usable / PAIR_BYTES))),
    atOnce: (rows) => Math.max(1, Math.floor(usable / (PAIR_BYTES * rows * rows))),
  };
}

/** A limit that is none is a number larger than any memory. */
function memory(): number {
  const limit = process.constrainedMemory();
  return limit > 0 ? Math.min(limit, totalmem()) : totalmem();
}
