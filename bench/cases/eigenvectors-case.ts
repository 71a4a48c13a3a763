import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { gram, type Dense } from '../../src/numerics/dense.js';
import { leadingEigenvectors } from '../../src/numerics/decompositions/leading-eigenvectors.js';
import { normal, seededRandom } from '../../src/numerics/random.js';
import type { BenchCase } from '../bench-case.js';

/** The 16 leading eigenvectors of a Gram matrix whose spectrum falls as those of compositions do. */
export const eigenvectorsCase: BenchCase = {
  name: 'eigenvectors',
  prepare(size) {
    const rows = size === 'full' ? 260 : 30;
    const matrix = powerLawGram(rows);
    const count = 16;
    return {
      input: { rows, count },
      run: () => {
        const { values } = leadingEigenvectors(matrix, count, { random: seededRandom(1), tolerance: 1e-10 });
        return { sum: values.reduce((a, b) => a + b) };
      },
      reference: {
        title: 'full decomposition by ml-matrix',
        run: () => {
          const evd = new EigenvalueDecomposition(Matrix.from1DArray(rows, rows, matrix.data), {
            assumeSymmetric: true,
          });
          return { sum: evd.realEigenvalues.slice(-count).reduce((a, b) => a + b) };
        },
      },
    };
  },
};

function powerLawGram(rows: number): Dense {
  const random = seededRandom(2);
  const columns = 2 * rows;
  const data = Float64Array.from(
    { length: rows * columns },
    (_, k) => normal(random) / (1 + Math.floor(k / columns)) ** 0.6,
  );
  return gram({ rows, columns, data });
}
