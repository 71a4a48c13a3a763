import { IncognitaError } from '../../../errors.js';
import { loadKernels } from '../../../linalg/kernels/load-kernels.js';
import { normal, seededRandom } from '../../../linalg/random.js';
import { defaultSpace } from '../../../space/default-space.js';
import type { BenchCase } from '../bench-case.js';

const RANK = 16;

/** Scoring every cell below (anion, ion, ion) prefixes of the quaternary space, contracted with the core already. */
export const scoreCase: BenchCase = {
  name: 'score-cells',
  prepare(size) {
    const { cations, ratios } = defaultSpace(4);
    const prefixes = size === 'full' ? 240 : 4;
    const random = seededRandom(3);
    const numbers = (length: number): Float64Array => Float64Array.from({ length }, () => normal(random));
    const blocks = Array.from({ length: prefixes }, () => numbers(RANK * RANK));
    const rows = { count: cations.length, rank: RANK, data: numbers(cations.length * RANK) };
    const columns = { count: ratios.length, width: RANK, data: numbers(ratios.length * RANK) };
    const scanner = loadKernels().rowScanner({ rows, columns });
    const cells = prefixes * rows.count * columns.count;
    return {
      input: { prefixes, cations: rows.count, ratios: columns.count, ratioRank: RANK },
      run() {
        let best = -Infinity;
        for (const block of blocks) {
          for (const value of scanner.largest(block, 0, rows.count, columns.count)) if (value > best) best = value;
        }
        return { cells, best };
      },
      reference: {
        title: 'plain loops, double precision',
        run() {
          let best = -Infinity;
          const weights = new Float64Array(RANK);
          for (const block of blocks) {
            for (let i = 0; i < rows.count; i++) {
              weights.fill(0);
              for (let c = 0; c < RANK; c++) {
                for (let k = 0; k < RANK; k++) weights[k]! += rows.data[i * RANK + c]! * block[c * RANK + k]!;
              }
              for (let j = 0; j < columns.count; j++) {
                let score = 0;
                for (let k = 0; k < RANK; k++) score += weights[k]! * columns.data[j * RANK + k]!;
                if (score > best) best = score;
              }
            }
          }
          return { cells, best };
        },
      },
      work: { unit: 'cells', amount: cells },
      check(ours, reference) {
        if (Math.abs(ours['best']! / reference['best']! - 1) > 1e-5) {
          throw new IncognitaError('INTERNAL', 'score-cells: the results of both ways differ.', { ours, reference });
        }
      },
    };
  },
};
