import { multiply, type Dense } from '../../numerics/dense.js';
import type { Cell } from '../../space/cell.js';
import type { FmLayout } from './fm-layout.js';

/**
 * The score of one cell by a factorization machine.
 *
 * A cell has members: its cations, its anion, its ratio and its stoichiometry. A cation's vector is that of its one-hot feature,
 * plus that of its pairing with the anion, plus a linear map of the ion's descriptors; its linear weight likewise. The score is
 * the bias, the members' weights, and the scalar products of the pairs (cation, cation), (cation, anion), (cation, ratio),
 * (anion, ratio) and (anion, stoichiometry), where the ratio shows each cation the vector of the amount that this cation has. The sum over pairs
 * of cations is (|sum|^2 - sum of |.|^2) / 2 (Rendle, ICDM 2010), so that the cost grows with the number of members, not of pairs.
 */
export class FmRow {
  /** First numbers of the parameter rows of the last cell; -1 for none. */
  readonly rows: Int32Array;
  readonly #layout: FmLayout;
  readonly #parameters: Float64Array;
  /** The descriptors' part of each cation's row, shape (cations, stride). */
  readonly mapped: Float64Array;
  readonly #features: Dense;
  readonly #vectors: Float64Array;
  readonly #sum: Float64Array;

  constructor(layout: FmLayout, parameters: Float64Array, features: Dense) {
    this.#layout = layout;
    this.#parameters = parameters;
    this.#features = features;
    this.mapped = new Float64Array(layout.cations * layout.stride);
    this.#vectors = new Float64Array(layout.order * layout.rank);
    this.#sum = new Float64Array(layout.rank);
    this.rows = new Int32Array(3 * layout.order + 4);
    this.remap();
  }

  /** Brings the descriptors' part of the cations up to date with the parameters. */
  remap(): void {
    const { stride, descriptors, map, length } = this.#layout;
    const rows = { rows: descriptors, columns: stride, data: this.#parameters.subarray(map, length) };
    if (descriptors > 0) this.mapped.set(multiply(this.#features, rows).data);
  }

  /** Writes the whole row (weight and vector) of a cation together with an anion to `out`. */
  cationRow(cation: number, anion: number, out: Float64Array, start = 0): void {
    const { stride, cation: first, pair, anions } = this.#layout;
    const p = this.#parameters;
    for (let t = 0; t < stride; t++) {
      out[start + t] =
        p[first + cation * stride + t]! +
        p[pair + (cation * anions + anion) * stride + t]! +
        this.mapped[cation * stride + t]!;
    }
  }

  /** The logarithm of the odds of a cell. */
  logit(cell: Cell): number {
    this.findRows(cell);
    const { mapped, rows } = this;
    const p = this.#parameters;
    const vectors = this.#vectors;
    const sum = this.#sum;
    const { rank, stride, order } = this.#layout;
    const base = 3 * order;
    const x = rows[base]!;
    const r = rows[base + 1]!;
    const s = rows[base + 2]!;
    const own = rows[base + 3]!;
    let score = p[0]! + p[x]! + p[r]! + p[s]! + (own < 0 ? 0 : p[own]!);
    sum.fill(0);
    let squares = 0;
    let amounts = 0;
    for (let m = 0; m < order; m++) {
      const c = rows[m]!;
      const pair = rows[order + m]!;
      const q = rows[2 * order + m]!;
      const d = cell.cations[m]! * stride;
      score += p[c]! + p[pair]! + mapped[d]!;
      for (let t = 0; t < rank; t++) {
        const value = p[c + 1 + t]! + p[pair + 1 + t]! + mapped[d + 1 + t]!;
        vectors[m * rank + t] = value;
        sum[t]! += value;
        squares += value * value;
        amounts += value * p[q + 1 + t]!;
      }
    }
    let pairs = 0;
    for (let t = 1; t <= rank; t++) {
      const others = p[r + t]! + p[s + t]! + (own < 0 ? 0 : p[own + t]!);
      pairs += sum[t - 1]! * (sum[t - 1]! / 2 + p[x + t]!) + p[x + t]! * others;
    }
    return score + pairs - squares / 2 + amounts;
  }

  /**
   * Fills `rows`: the cations', those of their pairings with the anion, of their amounts, then anion, ratio and both
   * stoichiometries.
   */
  findRows(cell: Cell): void {
    const { rows } = this;
    const layout = this.#layout;
    const { cations, anion, ratio } = cell;
    const { stride, order, stoichiometries } = layout;
    for (let m = 0; m < order; m++) {
      const cation = cations[m]!;
      rows[m] = layout.cation + cation * stride;
      rows[order + m] = layout.pair + (cation * layout.anions + anion) * stride;
      rows[2 * order + m] = layout.place + layout.placeOf[ratio * order + m]! * stride;
    }
    const total = stoichiometries.total(cell);
    const own = stoichiometries.ownNumber(anion, ratio, total);
    rows[3 * order] = layout.anion + anion * stride;
    rows[3 * order + 1] = layout.ratio + stoichiometries.classOf[ratio]! * stride;
    rows[3 * order + 2] = layout.stoichiometry + stoichiometries.shared(anion, total) * stride;
    rows[3 * order + 3] = own < 0 ? -1 : layout.stoichiometry + own * stride;
  }
}
