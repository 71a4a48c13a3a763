import { contract, planContraction, type ContractionPlan } from './contraction-plan.js';
import { gram, multiply, zeros, type Dense } from '../dense.js';
import { entriesByRow } from './entries-by-row.js';
import type { EntryGroups } from './entry-groups.js';
import type { Kernels } from '../kernels/kernels.js';

/** A pair of entries costs about as much as this many multiply-adds of a contraction, for each mode that is looked up. */
const PAIR_COST = 2.5;

/** Modes whose tables the pair kernel can look up. */
const FEWEST_PAIR_MODES = 3;
const MOST_PAIR_MODES = 5;

/** Gram matrices of the unfoldings of one sparse tensor, projected on the other modes' factors. */
export class ProjectedGram {
  readonly #groups: EntryGroups;
  readonly #ranks: readonly number[];
  readonly #kernels: Kernels;
  readonly #plans = new Map<number, ContractionPlan>();

  constructor(groups: EntryGroups, ranks: readonly number[], kernels: Kernels) {
    this.#groups = groups;
    this.#ranks = ranks;
    this.#kernels = kernels;
  }

  /**
   * Y Y^T, shape (size of the mode, same), where Y is the unfolding along `mode` of X contracted with all other factors.
   * Either Y is contracted and multiplied, or, if that is wider than there are pairs of entries, Y is never made: the
   * inner product of two entries' rows is the product of their factor rows' inner products.
   */
  of(mode: number, factors: readonly Dense[]): Dense {
    return this.byPairs(mode) ? this.#pairs(mode, factors) : this.#product(mode, factors);
  }

  /** True if pairs of entries are the cheaper way. */
  byPairs(mode: number): boolean {
    const { shape, values } = this.#groups.tensor;
    const others = shape.length - 1;
    if (others < FEWEST_PAIR_MODES || others > MOST_PAIR_MODES) return false;
    const columns = this.#ranks.reduce((product, rank, m) => (m === mode ? product : product * rank), 1);
    const wide = this.#plan(mode).cost + ((shape[mode]! * shape[mode]!) / 2) * columns;
    return ((values.length * values.length) / 2) * others * PAIR_COST < wide;
  }

  #plan(mode: number): ContractionPlan {
    let plan = this.#plans.get(mode);
    if (!plan) {
      plan = planContraction(this.#groups, mode, this.#ranks);
      this.#plans.set(mode, plan);
    }
    return plan;
  }

  #product(mode: number, factors: readonly Dense[]): Dense {
    const kernels = this.#kernels;
    const plan = this.#plan(mode);
    return kernels.scope(() => {
      const { columns, data } = contract(plan, factors, kernels);
      const out = kernels.floats(plan.rows * plan.rows);
      kernels.gram(data, plan.rows, columns, out);
      return { rows: plan.rows, columns: plan.rows, data: out.data.slice() };
    });
  }

  #pairs(mode: number, factors: readonly Dense[]): Dense {
    const kernels = this.#kernels;
    const { shape, indices, values } = this.#groups.tensor;
    const n = shape[mode]!;
    const others = shape.map((_, m) => m).filter((m) => m !== mode);
    const tables = others.map((m) => ({ size: shape[m]!, data: gram(factors[m]!).data }));
    const lower = kernels.scope(() => {
      const out = kernels.floats(n * n);
      const entries = {
        ...entriesByRow(this.#groups.tensor, mode, kernels),
        tables: tables.map(({ size, data }) => ({ size, values: kernels.floats(data) })),
      };
      kernels.pairGram(entries, n, out);
      return out.data.slice();
    });
    const product = zeros(n, n);
    for (let p = 0; p < n; p++) {
      for (let q = 0; q < p; q++) {
        product.data[p * n + q] = lower[p * n + q]!;
        product.data[q * n + p] = lower[p * n + q]!;
      }
      // Each pair within a row counts in both orders, and each entry once with itself.
      product.data[p * n + p] = 2 * lower[p * n + p]!;
    }
    for (let e = 0; e < values.length; e++) {
      let own = values[e]! * values[e]!;
      others.forEach((m, k) => {
        const i = indices[m]![e]!;
        own *= tables[k]!.data[i * shape[m]! + i]!;
      });
      product.data[indices[mode]![e]! * (n + 1)]! += own;
    }
    return product;
  }
}

/** The sum of the squares of factor^T Y, given Y Y^T: how much of X the factor keeps. */
export function computeCapturedSquares(product: Dense, factor: Dense): number {
  const image = multiply(product, factor);
  let sum = 0;
  for (let k = 0; k < image.data.length; k++) sum += image.data[k]! * factor.data[k]!;
  return sum;
}
