import { zeros, type Dense } from '../../numerics/dense.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { ionFeatures } from '../ion-features.js';
import type { Model } from '../model.js';
import { Stoichiometries } from '../stoichiometries.js';

/**
 * What the network sees of a cell: rows of one table, each with a coefficient. The table has a row for each cation
 * (features and their squares), again for each cation (features, weighted by its share of the cations), for each anion, each
 * ratio, and each stoichiometry. A sum over cations is the same in any order.
 */
export class EmbeddingParts {
  /** Features of the rows of each block; null if each row has a weight of its own. */
  readonly blocks: readonly { readonly first: number; readonly rows: number; readonly features: Dense | null }[];
  readonly rows: number;
  /** Rows that make up one cell. */
  readonly perCell: number;
  readonly stoichiometries: Stoichiometries;
  /** share[ratio * order + m]: the m-th amount over the sum of amounts. */
  readonly shares: Float64Array;
  readonly #space: CandidateSpace;

  /**
   * @param retriever the Tucker model, whose factors are features of ions
   * @param cells the known compounds' cells
   */
  constructor(space: CandidateSpace, retriever: Model, cells: Iterable<number>) {
    this.#space = space;
    this.stoichiometries = new Stoichiometries(space, cells);
    const { tensors } = retriever.save();
    const cations = beside(scaled(tensors['cations']!), ionFeatures(space.cations));
    const anions = beside(scaled(tensors['anions']!), identity(space.anions.length));
    const features = [withSquares(cations), cations, anions, null, null];
    const rows = [
      space.cations.length,
      space.cations.length,
      space.anions.length,
      this.stoichiometries.classes,
      this.stoichiometries.count,
    ];
    let first = 0;
    this.blocks = rows.map((count, b) => {
      const block = { first, rows: count, features: features[b]! };
      first += count;
      return block;
    });
    this.rows = first;
    this.perCell = 2 * space.order + 4;
    this.shares = Float64Array.from(
      space.ratios.flatMap((amounts) => {
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        return amounts.map((amount) => amount / total);
      }),
    );
  }

  /** Writes the rows of a cell and their coefficients; a row that is not there has coefficient 0. */
  write({ cations, anion, ratio }: Cell, rows: Int32Array, coefficients: Float64Array, start = 0): void {
    const { order } = this.#space;
    const [, weighted, ofAnion] = this.blocks;
    cations.forEach((cation, m) => {
      rows[start + m] = cation;
      coefficients[start + m] = 1;
      rows[start + order + m] = weighted!.first + cation;
      coefficients[start + order + m] = this.shares[ratio * order + m]!;
    });
    const end = start + 2 * order;
    rows[end] = ofAnion!.first + anion;
    coefficients.fill(1, end, end + 3);
    this.writeRatio(anion, ratio, this.stoichiometries.total({ cations, anion, ratio }), rows, coefficients, end + 1);
  }

  /** The three rows of a ratio and its stoichiometry. */
  writeRatio(
    anion: number,
    ratio: number,
    total: number,
    rows: Int32Array,
    coefficients: Float64Array,
    start: number,
  ): void {
    const { stoichiometries, blocks } = this;
    const own = stoichiometries.ownNumber(anion, ratio, total);
    rows[start] = blocks[3]!.first + stoichiometries.classOf[ratio]!;
    rows[start + 1] = blocks[4]!.first + stoichiometries.shared(anion, total);
    rows[start + 2] = blocks[4]!.first + Math.max(0, own);
    coefficients[start + 2] = own < 0 ? 0 : 1;
  }
}

/** Orthonormal columns have tiny values; brought to mean square 1. */
function scaled({ shape, data }: { shape: readonly number[]; data: Float64Array }): Dense {
  const [rows, columns] = [shape[0]!, shape[1]!];
  return { rows, columns, data: data.map((value) => value * Math.sqrt(rows)) };
}

function identity(n: number): Dense {
  const matrix = zeros(n, n);
  for (let i = 0; i < n; i++) matrix.data[i * n + i] = 1;
  return matrix;
}

function beside(a: Dense, b: Dense): Dense {
  const joined = zeros(a.rows, a.columns + b.columns);
  for (let i = 0; i < a.rows; i++) {
    joined.data.set(a.data.subarray(i * a.columns, (i + 1) * a.columns), i * joined.columns);
    joined.data.set(b.data.subarray(i * b.columns, (i + 1) * b.columns), i * joined.columns + a.columns);
  }
  return joined;
}

function withSquares(matrix: Dense): Dense {
  return beside(matrix, { ...matrix, data: matrix.data.map((value) => Math.min(9, value * value)) });
}
