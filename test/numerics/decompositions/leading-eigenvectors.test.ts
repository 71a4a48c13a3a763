import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { gram, type Dense } from '../../../src/numerics/dense.js';
import { leadingEigenvectors } from '../../../src/numerics/decompositions/leading-eigenvectors.js';
import { normal, seededRandom } from '../../../src/numerics/random.js';

function randomGram(n: number, columns: number, seed: number): Dense {
  const random = seededRandom(seed);
  return gram({ rows: n, columns, data: Float64Array.from({ length: n * columns }, () => normal(random)) });
}

describe('leading eigenvectors', () => {
  it.each([
    { n: 20, columns: 30 },
    { n: 130, columns: 200 },
    { n: 90, columns: 10 },
  ])('agrees with the full decomposition on $n x $n of rank at most $columns', ({ n, columns }) => {
    const matrix = randomGram(n, columns, 3);
    const { values, vectors } = leadingEigenvectors(matrix, 6, { random: seededRandom(1) });
    const evd = new EigenvalueDecomposition(Matrix.from1DArray(n, n, matrix.data), { assumeSymmetric: true });
    for (let k = 0; k < 6; k++) {
      const expected = evd.realEigenvalues[n - 1 - k]!;
      expect(values[k]! / expected).toBeCloseTo(1, 6);
      // Checked by what defines it, since nearly equal eigenvalues may mix their vectors.
      let residual = 0;
      for (let i = 0; i < n; i++) {
        let image = 0;
        for (let j = 0; j < n; j++) image += matrix.data[i * n + j]! * vectors.data[j * 6 + k]!;
        residual += (image - values[k]! * vectors.data[i * 6 + k]!) ** 2;
      }
      expect(Math.sqrt(residual) / expected).toBeLessThan(1e-3);
    }
  });

  it('fixes the signs: the largest entry of a vector is positive', () => {
    const { vectors } = leadingEigenvectors(randomGram(80, 90, 9), 4, { random: seededRandom(1) });
    for (let k = 0; k < 4; k++) {
      const column = Array.from({ length: 80 }, (_, i) => vectors.data[i * 4 + k]!);
      expect(Math.max(...column)).toBeGreaterThanOrEqual(-Math.min(...column));
    }
  });

  it('gives zero vectors beyond the rank of the matrix', () => {
    const { values } = leadingEigenvectors(randomGram(70, 3, 2), 5, { random: seededRandom(1) });
    expect(values[2]!).toBeGreaterThan(1);
    expect(Math.abs(values[3]!)).toBeLessThan(1e-8);
  });
});
