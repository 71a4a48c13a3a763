import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { contract, columnModes, planContraction } from '../../../src/numerics/decompositions/contraction-plan.js';
import { gram, row, type Dense } from '../../../src/numerics/dense.js';
import { EntryGroups } from '../../../src/numerics/decompositions/entry-groups.js';
import { hooi, type TuckerDecomposition } from '../../../src/numerics/decompositions/hooi.js';
import { plainKernels } from '../../../src/numerics/kernels/plain-kernels.js';
import { loadKernels } from '../../../src/numerics/kernels/load-kernels.js';
import { computeCapturedSquares, ProjectedGram } from '../../../src/numerics/decompositions/projected-gram.js';
import { seededRandom } from '../../../src/numerics/random.js';
import { silentControl } from '../../../src/run-control.js';
import { denseOf, indicesOf, offset, randomSparse, sparseOf, type DenseTensor } from '../dense-reference.js';

/** The reconstruction, one entry after the other, by the written-out sum. */
function reconstruct({ core, factors }: TuckerDecomposition): DenseTensor {
  const shape = factors.map((factor) => factor.rows);
  const data = new Float64Array(shape.reduce((a, b) => a * b, 1));
  for (const index of indicesOf(shape)) {
    let sum = 0;
    for (const r of indicesOf(core.shape)) {
      sum += r.reduce((product, k, mode) => product * row(factors[mode]!, index[mode]!)[k]!, core.get(...r));
    }
    data[offset(shape, index)] = sum;
  }
  return { shape, data };
}

function distance(a: DenseTensor, b: DenseTensor): number {
  return Math.sqrt(a.data.reduce((sum, value, k) => sum + (value - b.data[k]!) ** 2, 0));
}

function norm({ data }: DenseTensor): number {
  return Math.sqrt(data.reduce((sum, value) => sum + value * value, 0));
}

/** The unfolding of a dense tensor contracted with all factors but one, by the written-out sum; columns in mode order. */
function projectedUnfolding(tensor: DenseTensor, mode: number, factors: readonly Matrix[]): Matrix {
  const others = tensor.shape.map((_, m) => m).filter((m) => m !== mode);
  const ranks = others.map((m) => factors[m]!.columns);
  const columns = [...indicesOf(ranks)];
  const unfolding = Matrix.zeros(tensor.shape[mode]!, columns.length);
  for (const index of indicesOf(tensor.shape)) {
    const value = tensor.data[offset(tensor.shape, index)]!;
    columns.forEach((r, column) => {
      const weight = others.reduce((product, m, k) => product * factors[m]!.get(index[m]!, r[k]!), value);
      unfolding.set(index[mode]!, column, unfolding.get(index[mode]!, column) + weight);
    });
  }
  return unfolding;
}

/** The eigenvectors of the largest eigenvalues of matrix matrix^T by a full decomposition, and the sum of those values. */
function leading(matrix: Matrix, rank: number): { vectors: Matrix; kept: number } {
  const evd = new EigenvalueDecomposition(matrix.mmul(matrix.transpose()), { assumeSymmetric: true });
  const n = matrix.rows;
  const order = Array.from({ length: rank }, (_, k) => n - 1 - k);
  return {
    vectors: evd.eigenvectorMatrix.subMatrixColumn(order),
    kept: order.reduce((sum, k) => sum + evd.realEigenvalues[k]!, 0),
  };
}

/** Textbook HOOI on the dense tensor with ml-matrix's full decompositions. Returns the relative error after each sweep. */
function denseHooi(tensor: DenseTensor, ranks: readonly number[], sweeps: number): number[] {
  const identity = tensor.shape.map((size) => Matrix.eye(size, size));
  const factors = ranks.map((rank, mode) => leading(projectedUnfolding(tensor, mode, identity), rank).vectors);
  const total = norm(tensor) ** 2;
  return Array.from({ length: sweeps }, () => {
    let kept = 0;
    ranks.forEach((rank, mode) => {
      const found = leading(projectedUnfolding(tensor, mode, factors), rank);
      factors[mode] = found.vectors;
      kept = found.kept;
    });
    return Math.sqrt(Math.max(0, 1 - kept / total));
  });
}

const options = { random: seededRandom(5), control: silentControl };

/** Factors of no particular shape: nothing here needs them orthonormal. */
function randomFactors(shape: readonly number[], ranks: readonly number[], seed: number): Dense[] {
  const random = seededRandom(seed);
  return ranks.map((rank, mode) => ({
    rows: shape[mode]!,
    columns: rank,
    data: Float64Array.from({ length: shape[mode]! * rank }, () => random() - 0.5),
  }));
}

function matricesOf(factors: readonly Dense[]): Matrix[] {
  return factors.map(({ rows, columns, data }) => Matrix.from1DArray(rows, columns, data));
}

describe('the contraction plan', () => {
  const ranks = [2, 3, 2, 4];
  const tensor = randomSparse([5, 4, 3, 6], 40, 1);
  const factors = randomFactors(tensor.shape, ranks, 2);

  it('gives the projected unfolding that the written-out sum gives, for any remaining mode', () => {
    for (const mode of [0, 1, 2, 3]) {
      const plan = planContraction(new EntryGroups(tensor), mode, ranks);
      const { columns, data } = contract(plan, factors, plainKernels);
      const expected = projectedUnfolding(denseOf(tensor), mode, matricesOf(factors));
      const modes = columnModes(plan);
      const natural = tensor.shape.map((_, m) => m).filter((m) => m !== mode);
      const along = modes.map((m) => ranks[m]!);
      for (const r of indicesOf(along)) {
        const column = offset(
          natural.map((m) => ranks[m]!),
          natural.map((m) => r[modes.indexOf(m)]!),
        );
        for (let i = 0; i < tensor.shape[mode]!; i++) {
          expect(data.data[i * columns + offset(along, r)]!).toBeCloseTo(expected.get(i, column), 10);
        }
      }
    }
  });

  it('gathers what agrees, so that it costs less than entries times the width of the result', () => {
    const crowded = randomSparse([4, 4, 4, 4], 200, 3);
    expect(planContraction(new EntryGroups(crowded), 0, [2, 2, 2, 2]).cost).toBeLessThan(200 * 8);
  });
});

describe('the Gram matrix of a projected unfolding', () => {
  it.each([
    { shape: [40, 6, 5, 4], ranks: [3, 4, 4, 4], entries: 25 },
    { shape: [30, 6, 6, 5, 4], ranks: [3, 5, 5, 4, 4], entries: 20 },
    { shape: [20, 4, 4, 4, 3, 3], ranks: [2, 3, 3, 3, 3, 3], entries: 15 },
  ])('is the same by pairs of entries as by contraction, shape $shape', ({ shape, ranks, entries }) => {
    const sparse = randomSparse(shape, entries, 5);
    const factors = randomFactors(shape, ranks, 6);
    const grams = new ProjectedGram(new EntryGroups(sparse), ranks, loadKernels());
    expect(grams.byPairs(0)).toBe(true);
    const unfolding = projectedUnfolding(denseOf(sparse), 0, matricesOf(factors));
    const expected = unfolding.mmul(unfolding.transpose()).to1DArray();
    const found = grams.of(0, factors);
    expected.forEach((value, k) => expect(found.data[k]!).toBeCloseTo(value, 10));
  });

  it('says how much of the tensor is left by a factor', () => {
    const unfolding = { rows: 6, columns: 4, data: Float64Array.from({ length: 24 }, (_, k) => Math.sin(k)) };
    const factor = { rows: 6, columns: 1, data: Float64Array.of(0, 0, 1, 0, 0, 0) };
    expect(computeCapturedSquares(gram(unfolding), factor)).toBeCloseTo(
      row(unfolding, 2).reduce((sum, value) => sum + value * value, 0),
      12,
    );
  });
});

describe('Tucker decomposition by HOOI', () => {
  it('recovers a tensor of exactly that multilinear rank', () => {
    const random = seededRandom(3);
    const shape = [7, 6, 5];
    const ranks = [2, 3, 2];
    const factors = shape.map((size, mode) =>
      Matrix.from1DArray(
        size,
        ranks[mode]!,
        Float64Array.from({ length: size * ranks[mode]! }, () => random() - 0.5),
      ),
    );
    const core = Float64Array.from({ length: 12 }, () => random() - 0.5);
    const data = new Float64Array(210);
    for (const index of indicesOf(shape)) {
      for (const r of indicesOf(ranks)) {
        data[offset(shape, index)]! += r.reduce(
          (product, k, mode) => product * factors[mode]!.get(index[mode]!, k),
          core[offset(ranks, r)]!,
        );
      }
    }
    const tensor = { shape, data };
    const found = hooi(sparseOf(tensor), { ranks, ...options });
    expect(found.errors.at(-1)!).toBeLessThan(1e-6);
    expect(distance(reconstruct(found), tensor)).toBeLessThan(1e-8 * norm(tensor) + 1e-8);
  });

  it.each([
    { shape: [8, 7, 6], ranks: [3, 2, 2], entries: 60 },
    { shape: [6, 5, 4, 5], ranks: [2, 2, 2, 3], entries: 70 },
  ])('reaches the error of a dense textbook HOOI on $shape', ({ shape, ranks, entries }) => {
    const tensor = randomSparse(shape, entries, 7);
    const found = hooi(tensor, { ranks, tolerance: 1e-13, maxIterations: 30, ...options });
    const expected = denseHooi(denseOf(tensor), ranks, found.errors.length);
    found.errors.forEach((error, sweep) => expect(error).toBeCloseTo(expected[sweep]!, 8));
  });

  it('reports the error that its reconstruction has', () => {
    const tensor = randomSparse([9, 8, 5], 70, 11);
    const dense = denseOf(tensor);
    const found = hooi(tensor, { ranks: [3, 3, 2], ...options });
    expect(distance(reconstruct(found), dense) / norm(dense)).toBeCloseTo(found.errors.at(-1)!, 6);
  });

  it('keeps factors orthonormal, also for modes too large for a full decomposition', () => {
    const tensor = randomSparse([120, 90, 6], 900, 13);
    const { factors } = hooi(tensor, { ranks: [6, 5, 3], ...options });
    for (const factor of factors) {
      for (let a = 0; a < factor.columns; a++) {
        for (let b = 0; b <= a; b++) {
          let dot = 0;
          for (let i = 0; i < factor.rows; i++) dot += row(factor, i)[a]! * row(factor, i)[b]!;
          expect(dot).toBeCloseTo(a === b ? 1 : 0, 9);
        }
      }
    }
  });

  it('gives the same bits for the same seed', () => {
    const tensor = randomSparse([60, 50, 6], 500, 17);
    const once = (): TuckerDecomposition =>
      hooi(tensor, { ranks: [5, 5, 3], random: seededRandom(4), control: silentControl });
    expect(once().core.data).toEqual(once().core.data);
  });

  it('accepts a tensor without entries', () => {
    const empty = { shape: [4, 4, 3], indices: [0, 1, 2].map(() => new Int32Array(0)), values: new Float64Array(0) };
    expect([...hooi(empty, { ranks: [2, 2, 2], ...options }).core.data].every((value) => value === 0)).toBe(true);
  });

  it('stops when it is cancelled', () => {
    const control = {
      progress: () => {},
      throwIfCancelled: () => {
        throw new Error('stop');
      },
    };
    expect(() => hooi(randomSparse([6, 5, 4], 30, 1), { ranks: [2, 2, 2], random: seededRandom(1), control })).toThrow(
      'stop',
    );
  });
});
