import { internalError } from '../../src/errors.js';
import { workerRunner } from '../../src/jobs/worker-runner.js';
import { loadKernels } from '../../src/numerics/kernels/load-kernels.js';
import type { BenchCase } from '../bench-case.js';
import { plainScanBlocks } from '../references/plain-scan-blocks.js';
import { scanBlocks, scanInput, SCAN_RANK, scanTask } from '../scan-task.js';

const PREFIXES = { full: 2400, quick: 4 };

/** Of so many prefixes one is scored by the plain way. */
const PLAIN_PART = { full: 10, quick: 1 };

/**
 * Scoring every cell below (anion, ion, ion) prefixes of the quaternary space, contracted with the core already, on one
 * thread or on several, each with a module and memory of its own.
 */
export function scoreCase(threads: number): BenchCase {
  const name = threads === 1 ? 'score-cells' : `score-cells-${threads}-threads`;
  return {
    name,
    prepare(size) {
      const prefixes = PREFIXES[size];
      const input = scanInput(prefixes);
      const { rows, columns, blocks } = input;
      const cells = prefixes * rows.count * columns.count;
      const few = { ...input, blocks: blocks.slice(0, prefixes / PLAIN_PART[size]) };
      return {
        input: { prefixes, cations: rows.count, ratios: columns.count, ratioRank: SCAN_RANK, threads },
        run: threads === 1 ? oneThread(input) : pool(prefixes, threads),
        reference: {
          title: `plain loops, double precision, one thread; one prefix in ${PLAIN_PART[size]}`,
          run: () => ({ bestOfFew: plainScanBlocks(few) }),
          share: 1 / PLAIN_PART[size],
        },
        work: { unit: 'cells', amount: cells },
        check(ours, { bestOfFew }) {
          const found = scanBlocks(loadKernels().rowScanner(input), few);
          if (Math.abs(found / bestOfFew! - 1) > 1e-5 || ours['best']! < found) {
            throw internalError(`${name}: the results of both ways differ.`, { found, bestOfFew });
          }
        },
      };
    },
  };
}

function oneThread(input: ReturnType<typeof scanInput>): () => { best: number } {
  const scanner = loadKernels().rowScanner(input);
  return () => ({ best: scanBlocks(scanner, input) });
}

function pool(prefixes: number, threads: number): () => Promise<{ best: number }> {
  const runner = workerRunner({ threads });
  return async () => {
    const parts = Array.from({ length: threads }, (_, part) => ({
      prefixes,
      first: Math.round((part * prefixes) / threads),
      end: Math.round(((part + 1) * prefixes) / threads),
    }));
    return { best: Math.max(...(await Promise.all(parts.map((part) => runner.run(scanTask, part))))) };
  };
}
