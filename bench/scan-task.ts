import { loadKernels } from '../src/numerics/kernels/load-kernels.js';
import type { RowScanner, ScannedFactors } from '../src/numerics/kernels/row-scanner.js';
import { normal, seededRandom } from '../src/numerics/random.js';
import { defaultSpace } from '../src/space/default-space.js';
import type { TaskReference } from '../src/jobs/job-runner.js';

/** Rank of cations and of ratios. */
export const SCAN_RANK = 16;

export interface ScanInput extends ScannedFactors {
  /** By prefix: the core contracted with an anion and two cations, shape (rank, rank). */
  readonly blocks: readonly Float64Array[];
}

/** Factors of pure chance for the cations and ratios of the quaternary space; the same on every thread. */
export function scanInput(prefixes: number): ScanInput {
  const { cations, ratios } = defaultSpace(4);
  const random = seededRandom(3);
  const numbers = (length: number): Float64Array => Float64Array.from({ length }, () => normal(random));
  return {
    rows: { count: cations.length, rank: SCAN_RANK, data: numbers(cations.length * SCAN_RANK) },
    columns: { count: ratios.length, width: SCAN_RANK, data: numbers(ratios.length * SCAN_RANK) },
    blocks: Array.from({ length: prefixes }, () => numbers(SCAN_RANK * SCAN_RANK)),
  };
}

/** Scores every cell below the prefixes `first .. end`; returns the largest score. */
export function scanBlocks(
  scanner: RowScanner,
  { rows, columns, blocks }: ScanInput,
  first = 0,
  end = Infinity,
): number {
  let best = -Infinity;
  for (const block of blocks.slice(first, end)) {
    for (const value of scanner.largest(block, 0, rows.count, columns.count)) if (value > best) best = value;
  }
  return best;
}

export interface ScanTaskInput {
  readonly prefixes: number;
  readonly first: number;
  readonly end: number;
}

const made = new Map<number, { readonly input: ScanInput; readonly scanner: RowScanner }>();

/** `scanBlocks` on the thread of a pool, which makes its input once. */
export function scan({ prefixes, first, end }: ScanTaskInput): number {
  let own = made.get(prefixes);
  if (!own) {
    const input = scanInput(prefixes);
    own = { input, scanner: loadKernels().rowScanner(input) };
    made.set(prefixes, own);
  }
  return scanBlocks(own.scanner, own.input, first, end);
}

export const scanTask: TaskReference<ScanTaskInput, number> = {
  // Not the module's own address, which after bundling is that of a part of several modules.
  module: new URL('./scan-task.js', import.meta.url).href,
  name: 'scan',
};
