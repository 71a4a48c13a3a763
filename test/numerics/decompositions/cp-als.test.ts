import { describe, expect, it } from 'vitest';
import { cpAls, type CpDecomposition } from '../../../src/numerics/decompositions/cp-als.js';
import { seededRandom } from '../../../src/numerics/random.js';
import type { SparseTensor } from '../../../src/numerics/sparse-tensor.js';
import { silentControl } from '../../../src/run-control.js';
import { denseOf, indicesOf, offset, randomSparse, sparseOf, type DenseTensor } from '../dense-reference.js';

function fit(tensor: SparseTensor, rank: number, ridge = 0, maxIterations = 2000): CpDecomposition {
  return cpAls(tensor, {
    rank,
    ridge,
    tolerance: 1e-13,
    maxIterations,
    random: seededRandom(2),
    control: silentControl,
  });
}

/** The sum over components of the products of factor entries, written out. */
function reconstruct(shape: readonly number[], { factors }: CpDecomposition): DenseTensor {
  const data = new Float64Array(shape.reduce((a, b) => a * b, 1));
  for (const index of indicesOf(shape)) {
    for (let k = 0; k < factors[0]!.columns; k++) {
      let product = 1;
      index.forEach((i, mode) => (product *= factors[mode]!.data[i * factors[mode]!.columns + k]!));
      data[offset(shape, index)]! += product;
    }
  }
  return { shape, data };
}

function distance(a: DenseTensor, b: DenseTensor): number {
  return Math.hypot(...a.data.map((value, k) => value - b.data[k]!)) / Math.hypot(...a.data);
}

describe('CP decomposition by alternating least squares', () => {
  it.each([
    [[5, 6, 7], 1],
    [[5, 6, 7], 3],
    [[4, 5, 3, 6], 2],
    [[6, 8], 2],
  ])('recovers a tensor of shape %o and rank %i', (shape, rank) => {
    const random = seededRandom(11);
    const factors = shape.map((size) => ({
      rows: size,
      columns: rank,
      // Some zeros, so that the tensor has zeros, too.
      data: Float64Array.from({ length: size * rank }, () => (random() < 0.3 ? 0 : random())),
    }));
    const exact = reconstruct(shape, { factors, errors: [] });
    const found = fit(sparseOf(exact), rank);
    expect(found.errors.at(-1)!).toBeLessThan(1e-4);
    expect(distance(exact, reconstruct(shape, found))).toBeLessThan(1e-4);
  });

  it('says the relative error that the reconstruction has, and it never grows', () => {
    const tensor = randomSparse([6, 7, 5], 60, 3);
    const found = fit(tensor, 4, 0, 30);
    expect(found.errors.at(-1)!).toBeCloseTo(distance(denseOf(tensor), reconstruct(tensor.shape, found)), 9);
    expect(found.errors.every((error, sweep) => sweep === 0 || error <= found.errors[sweep - 1]! + 1e-10)).toBe(true);
  });

  it('leaves nothing in rows that no entry touches', () => {
    const tensor = randomSparse([6, 7, 5], 30, 4);
    const wider = { ...tensor, shape: [8, 7, 5] };
    expect([...fit(wider, 3, 0.1, 20).factors[0]!.data.subarray(6 * 3)].every((value) => value === 0)).toBe(true);
  });

  it('keeps the factors smaller the larger the ridge is', () => {
    const tensor = randomSparse([6, 7, 5], 60, 5);
    const size = (ridge: number): number =>
      fit(tensor, 3, ridge, 200).factors.reduce((sum, { data }) => sum + data.reduce((s, x) => s + x * x, 0), 0);
    expect(size(0.5)).toBeLessThan(size(0.01));
  });

  it('finds a single entry in spite of a ridge', () => {
    const tensor = {
      shape: [9, 9, 4, 8],
      indices: [2, 3, 1, 5].map((i) => Int32Array.of(i)),
      values: Float64Array.of(1),
    };
    expect(fit(tensor, 6, 0.05, 200).errors.at(-1)!).toBeLessThan(0.3);
  });

  it('is zero where there is nothing', () => {
    const { factors, errors } = fit(randomSparse([3, 4], 0, 1), 2);
    expect(factors.every(({ data }) => data.every((value) => value === 0))).toBe(true);
    expect(errors).toEqual([]);
  });
});
