import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import type { Dense } from '../../../src/numerics/dense.js';
import { nmf, type NonnegativeFactors } from '../../../src/numerics/decompositions/nmf.js';
import { seededRandom, type Random } from '../../../src/numerics/random.js';
import type { SparseRows } from '../../../src/numerics/sparse-rows.js';
import { silentControl } from '../../../src/run-control.js';

function sparseRows(dense: Matrix): SparseRows {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (let i = 0; i < dense.rows; i++) {
    for (let j = 0; j < dense.columns; j++) {
      if (dense.get(i, j) === 0) continue;
      indices.push(j);
      values.push(dense.get(i, j));
    }
    starts.push(indices.length);
  }
  return {
    rows: dense.rows,
    columns: dense.columns,
    starts: Int32Array.from(starts),
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

function matrixOf({ rows, columns, data }: Dense): Matrix {
  return Matrix.from1DArray(rows, columns, data);
}

/** Textbook HALS on dense matrices: one column of one factor at a time, all products formed anew. */
function reference(x: Matrix, rank: number, sweeps: number, seed: number): { left: Matrix; right: Matrix } {
  const random = seededRandom(seed);
  const scale = Math.sqrt(x.sum() / (x.rows * x.columns * rank));
  const draw = (rows: number): Matrix =>
    Matrix.from1DArray(
      rows,
      rank,
      Array.from({ length: rows * rank }, () => scale * random()),
    );
  const left = draw(x.rows);
  const right = draw(x.columns);
  const update = (target: Matrix, other: Matrix, matrix: Matrix): void => {
    for (let k = 0; k < rank; k++) {
      const column = other.getColumnVector(k);
      const residual = Matrix.sub(matrix, target.mmul(other.transpose())).mmul(column);
      const own = column.dot(column);
      for (let i = 0; i < target.rows; i++) {
        target.set(i, k, Math.max(0, target.get(i, k) + residual.get(i, 0) / own));
      }
    }
  };
  for (let sweep = 0; sweep < sweeps; sweep++) {
    update(left, right, x);
    update(right, left, x.transpose());
  }
  return { left, right };
}

function fit(matrix: Matrix, rank: number, maxIterations: number): NonnegativeFactors {
  const context = { random: seededRandom(3), control: silentControl };
  return nmf(sparseRows(matrix), { rank, tolerance: 0, maxIterations, ...context });
}

function draw(rows: number, columns: number, random: Random): Matrix {
  const values = Array.from({ length: rows * columns }, () => (random() < 0.5 ? 0 : random()));
  return Matrix.from1DArray(rows, columns, values);
}

describe('nonnegative matrix factorization', () => {
  const random = seededRandom(9);
  const x = Matrix.zeros(9, 12);
  for (let i = 0; i < 9; i++) for (let j = 0; j < 12; j++) if (random() < 0.4) x.set(i, j, random());

  it.each([1, 2, 7])('takes the same steps as dense arithmetic over %i sweeps', (sweeps) => {
    const { left, right, errors } = fit(x, 4, sweeps);
    const expected = reference(x, 4, sweeps, 3);
    const product = expected.left.mmul(expected.right.transpose());
    expect(Matrix.sub(matrixOf(left).mmul(matrixOf(right).transpose()), product).norm()).toBeLessThan(1e-9);
    expect(errors.at(-1)!).toBeCloseTo(Matrix.sub(x, product).norm() / x.norm(), 9);
  });

  it('never gets worse and never becomes negative', () => {
    const { left, right, errors } = fit(x, 4, 60);
    expect(errors.every((error, sweep) => sweep === 0 || error <= errors[sweep - 1]! + 1e-12)).toBe(true);
    expect([...left.data, ...right.data].every((value) => value >= 0)).toBe(true);
  });

  it('recovers a product of nonnegative factors', () => {
    const product = draw(15, 3, random).mmul(draw(20, 3, random).transpose());
    expect(fit(product, 3, 3000).errors.at(-1)!).toBeLessThan(1e-3);
  });

  it('is zero where there is nothing', () => {
    const { left, right, errors } = fit(Matrix.zeros(4, 5), 2, 10);
    expect([...left.data, ...right.data].every((value) => value === 0)).toBe(true);
    expect(errors).toEqual([]);
  });
});
