import { gram } from '../../src/numerics/dense.js';
import { normal, seededRandom } from '../../src/numerics/random.js';
import type { BenchCase } from '../bench-case.js';
import { plainGram } from '../references/plain-gram.js';

/** The Gram matrix of a wide unfolding. */
export const gramCase: BenchCase = {
  name: 'gram',
  prepare(size) {
    const [rows, columns] = size === 'full' ? [200, 8192] : [20, 64];
    const random = seededRandom(1);
    const wide = { rows, columns, data: Float64Array.from({ length: rows * columns }, () => normal(random)) };
    return {
      input: { rows, columns },
      run: () => ({ corner: gram(wide).data[0]! }),
      reference: { title: 'three loops', run: () => ({ corner: plainGram(wide).data[0]! }) },
      work: { unit: 'multiply-adds', amount: (rows * (rows + 1) * columns) / 2 },
    };
  },
};
