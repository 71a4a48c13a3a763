import type { Random } from '../../src/numerics/random.js';
import type { SparseTensor } from '../../src/numerics/sparse-tensor.js';
import { plantedIndices } from './planted-indices.js';

export interface SyntheticTensorOptions {
  readonly shape: readonly number[];
  /** Entries, held-out ones included. */
  readonly entries: number;
  /** The first modes of the shape are cations, which must differ within an entry. */
  readonly cationModes: number;
  /** Latent classes of each mode. */
  readonly ranks: readonly number[];
  readonly blocks: number;
  readonly sharpness: number;
  readonly zipf: number;
  readonly random: Random;
}

/** Sizes of the two tensors that peers were measured on. */
export const SYNTHETIC_TENSORS = {
  ternary: {
    shape: [120, 120, 12, 200],
    entries: 20_000,
    cationModes: 2,
    ranks: [10, 10, 6, 12],
    blocks: 60,
    sharpness: 0.25,
    zipf: 0.8,
  },
  quaternary: {
    shape: [120, 120, 120, 12, 500],
    entries: 10_000,
    cationModes: 3,
    ranks: [8, 8, 8, 5, 10],
    blocks: 24,
    sharpness: 0.05,
    zipf: 1.1,
  },
} as const;

/** A sparse 0/1 tensor with planted blocks; a tenth of its entries is held out. */
export function syntheticTensor(options: SyntheticTensorOptions): { train: SparseTensor; heldOut: SparseTensor } {
  const { shape, cationModes } = options;
  const indices = plantedIndices({
    ...options,
    keyOf: (index) =>
      new Set(index.slice(0, cationModes)).size < cationModes
        ? undefined
        : index.reduce((key, i, mode) => key * shape[mode]! + i, 0),
  });
  const heldOut = Math.floor(indices.length / 10);
  return { train: tensorOf(shape, indices.slice(heldOut)), heldOut: tensorOf(shape, indices.slice(0, heldOut)) };
}

function tensorOf(shape: readonly number[], indices: readonly (readonly number[])[]): SparseTensor {
  return {
    shape,
    indices: shape.map((_, mode) => Int32Array.from(indices, (index) => index[mode]!)),
    values: new Float64Array(indices.length).fill(1),
  };
}
