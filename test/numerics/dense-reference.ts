import type { SparseTensor } from '../../src/numerics/sparse-tensor.js';
import { seededRandom } from '../../src/numerics/random.js';

/** A dense tensor written out, for slow and obvious references. */
export interface DenseTensor {
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export function denseOf(tensor: SparseTensor): DenseTensor {
  const data = new Float64Array(tensor.shape.reduce((a, b) => a * b, 1));
  tensor.values.forEach((value, e) => {
    data[
      offset(
        tensor.shape,
        tensor.indices.map((index) => index[e]!),
      )
    ]! += value;
  });
  return { shape: tensor.shape, data };
}

export function offset(shape: readonly number[], index: readonly number[]): number {
  return index.reduce((sum, i, mode) => sum * shape[mode]! + i, 0);
}

/** Every index of a shape, last mode fastest. */
export function* indicesOf(shape: readonly number[]): Generator<number[]> {
  const total = shape.reduce((a, b) => a * b, 1);
  for (let flat = 0; flat < total; flat++) {
    const index = shape.map(() => 0);
    let rest = flat;
    for (let mode = shape.length - 1; mode >= 0; mode--) {
      index[mode] = rest % shape[mode]!;
      rest = Math.floor(rest / shape[mode]!);
    }
    yield index;
  }
}

/** A sparse tensor with random distinct entries and random values. */
export function randomSparse(shape: readonly number[], entries: number, seed: number): SparseTensor {
  const random = seededRandom(seed);
  const cells = new Map<string, number[]>();
  while (cells.size < entries) {
    const index = shape.map((size) => Math.floor(random() * size));
    cells.set(index.join(), index);
  }
  const list = [...cells.values()];
  return {
    shape,
    indices: shape.map((_, mode) => Int32Array.from(list, (index) => index[mode]!)),
    values: Float64Array.from(list, () => random() - 0.3),
  };
}

/** Sparse form of a dense tensor, zeros left out. */
export function sparseOf({ shape, data }: DenseTensor): SparseTensor {
  const list = [...indicesOf(shape)].filter((index) => data[offset(shape, index)] !== 0);
  return {
    shape,
    indices: shape.map((_, mode) => Int32Array.from(list, (index) => index[mode]!)),
    values: Float64Array.from(list, (index) => data[offset(shape, index)]!),
  };
}
