import type { Dense } from '../dense.js';
import type { Floats } from '../kernels/kernel-memory.js';
import type { ContractionItems, Kernels } from '../kernels/kernels.js';

/** A symmetric matrix that is multiplied with many blocks of the same width, in the memory of the kernels' current scope. */
export class SymmetricProduct {
  readonly #kernels: Kernels;
  readonly #rows: number;
  readonly #matrix: Floats;
  readonly #items: ContractionItems;

  constructor(matrix: Dense, kernels: Kernels) {
    this.#kernels = kernels;
    this.#rows = matrix.rows;
    this.#matrix = kernels.floats(matrix.data);
    // A matrix product is a contraction with one group: column i of the (symmetric) matrix times row i of the block.
    const each = Int32Array.from({ length: matrix.rows }, (_, i) => i);
    this.#items = {
      starts: kernels.integers(Int32Array.of(0, matrix.rows)),
      targets: kernels.integers(Int32Array.of(0)),
      sources: kernels.integers(each),
      rows: kernels.integers(each),
    };
  }

  /** The matrix times the block, shape (rows, columns of the block). */
  times(block: Dense): Dense {
    const kernels = this.#kernels;
    const rows = this.#rows;
    return kernels.scope(() => {
      const out = kernels.floats(rows * block.columns);
      kernels.contract(this.#items, this.#matrix, rows, kernels.floats(block.data), block.columns, out);
      return { rows, columns: block.columns, data: out.data.slice() };
    });
  }
}
