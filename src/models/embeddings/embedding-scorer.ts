import { log } from '../../numerics/elementary/elementary-functions.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { EmbeddingParts } from './embedding-parts.js';
import type { EmbeddingNetwork } from './embedding-train.js';
import { sigmoid } from '../../numerics/logistic.js';
import { BOUND_SLACK } from '../../search/bound-slack.js';
import type { BoundedScorer } from '../../search/searchable.js';

/**
 * Scans a space of one or two cations. What ratio and stoichiometry add to the hidden units is cached for each anion, so that a cell
 * costs a few operations a unit. Units with positive weights come first: once the others can only lower a score that is too
 * low already, the cell is done.
 */
export class EmbeddingScorer implements BoundedScorer {
  readonly roundingFloor = 0;
  readonly ratioOrder: Int32Array;
  readonly cationOrder: Int32Array;
  readonly #space: CandidateSpace;
  readonly #parts: EmbeddingParts;
  readonly #hidden: number;
  readonly #bias: number;
  /** Units before this one have positive weights. */
  readonly #positive: number;
  readonly #weights: Float64Array;
  readonly #table: Float64Array;
  readonly #charges: Int32Array;
  readonly #amounts: Int32Array;
  readonly #totals: number;
  /** Of the anion entered: what (sum of charges, ratio) adds, and the range over all that occur. */
  #ofRatio: Float64Array = new Float64Array(0);
  #low: Float64Array = new Float64Array(0);
  #high: Float64Array = new Float64Array(0);
  readonly #kept = new Map<number, { values: Float64Array; low: Float64Array; high: Float64Array }>();
  /** sums[d]: the anion and the first d cations. */
  readonly #sums: Float64Array[];
  readonly #entered: number[];

  constructor(space: CandidateSpace, parts: EmbeddingParts, network: EmbeddingNetwork) {
    if (space.order > 2) throw new RangeError('only spaces of one or two cations are scanned');
    const { hidden, table, output } = network;
    this.#space = space;
    this.#parts = parts;
    this.#hidden = hidden;
    this.#bias = output[hidden]!;
    const order = Array.from({ length: hidden }, (_, h) => h).sort((a, b) => output[b]! - output[a]! || a - b);
    this.#weights = Float64Array.from(order, (h) => output[h]!);
    this.#positive = order.filter((h) => output[h]! > 0).length;
    this.#table = new Float64Array(table.length);
    for (let i = 0; i < parts.rows; i++)
      order.forEach((h, k) => (this.#table[i * hidden + k] = table[i * hidden + h]!));
    this.#charges = Int32Array.from(space.cations, ({ charge }) => charge);
    this.#amounts = Int32Array.from(space.ratios.flat());
    this.#totals = parts.stoichiometries.totals;
    this.ratioOrder = Int32Array.from({ length: space.ratios.length }, (_, r) => r);
    this.cationOrder = Int32Array.from(space.cations.keys());
    this.#sums = Array.from({ length: space.order + 1 }, () => new Float64Array(hidden));
    this.#entered = space.cations.slice(0, space.order).map(() => 0);
  }

  enterAnion(anion: number): number {
    const hidden = this.#hidden;
    const table = this.#table;
    const found = this.#kept.get(anion) ?? this.#describeRatios(anion);
    this.#kept.set(anion, found);
    this.#ofRatio = found.values;
    this.#low = found.low;
    this.#high = found.high;
    const from = (this.#parts.blocks[2]!.first + anion) * hidden;
    this.#sums[0]!.set(table.subarray(from, from + hidden));
    return this.#bias === -Infinity ? 0 : Infinity;
  }

  enterCation(depth: number, cation: number): number {
    const hidden = this.#hidden;
    const table = this.#table;
    const weights = this.#weights;
    const before = this.#sums[depth]!;
    const after = this.#sums[depth + 1]!;
    this.#entered[depth] = cation;
    const from = cation * hidden;
    for (let h = 0; h < hidden; h++) after[h] = before[h]! + table[from + h]!;
    if (depth + 1 < this.#space.order) return Infinity;
    // The weighted parts lie between those of the two cations, for any amounts.
    const weighted = this.#parts.blocks[1]!.first;
    const a = (weighted + this.#entered[0]!) * hidden;
    const b = (weighted + cation) * hidden;
    let bound = this.#bias + BOUND_SLACK;
    for (let h = 0; h < hidden; h++) {
      const [p, q] = [table[a + h]!, table[b + h]!];
      const unit =
        h < this.#positive ? after[h]! + (p > q ? p : q) + this.#high[h]! : after[h]! + (p < q ? p : q) + this.#low[h]!;
      if (unit > 0) bound += weights[h]! * unit;
    }
    return sigmoid(bound) * (1 + 1e-12);
  }

  scoreRatios(minCompetitiveScore: number, out: Float64Array): number {
    const hidden = this.#hidden;
    const table = this.#table;
    const weights = this.#weights;
    const positive = this.#positive;
    const bias = this.#bias;
    const ofRatio = this.#ofRatio;
    const charges = this.#charges;
    const amounts = this.#amounts;
    const { order } = this.#space;
    const { shares } = this.#parts;
    const ratios = this.ratioOrder.length;
    const weighted = this.#parts.blocks[1]!.first;
    const first = this.#entered[0]!;
    const second = this.#entered[order - 1]!;
    const base = this.#sums[order]!;
    const least =
      minCompetitiveScore > 0 && minCompetitiveScore < 1
        ? log(minCompetitiveScore / (1 - minCompetitiveScore)) - BOUND_SLACK
        : -Infinity;
    const a = (weighted + first) * hidden;
    const b = (weighted + second) * hidden;
    for (let r = 0; r < ratios; r++) {
      const share = order === 1 ? 1 : shares[r * 2]!;
      const rest = 1 - share;
      const total =
        order === 1 ? charges[first]! : charges[first]! * amounts[r * 2]! + charges[second]! * amounts[r * 2 + 1]!;
      const from = (total * ratios + r) * hidden;
      let logit = bias;
      let h = 0;
      for (; h < positive; h++) {
        const unit = base[h]! + share * table[a + h]! + rest * table[b + h]! + ofRatio[from + h]!;
        if (unit > 0) logit += weights[h]! * unit;
      }
      if (logit >= least) {
        for (; h < hidden; h++) {
          const unit = base[h]! + share * table[a + h]! + rest * table[b + h]! + ofRatio[from + h]!;
          if (unit > 0) logit += weights[h]! * unit;
        }
        out[r] = sigmoid(logit);
      } else out[r] = 0;
    }
    return ratios;
  }

  /** Only sums of charges that two cations can have are filled in. */
  #describeRatios(anion: number): { values: Float64Array; low: Float64Array; high: Float64Array } {
    const hidden = this.#hidden;
    const table = this.#table;
    const totals = this.#totals;
    const parts = this.#parts;
    const ratios = this.ratioOrder.length;
    const values = new Float64Array(totals * ratios * hidden);
    const low = new Float64Array(hidden).fill(Infinity);
    const high = new Float64Array(hidden).fill(-Infinity);
    const rows = new Int32Array(3);
    const coefficients = Float64Array.of(1, 1, 1);
    for (let total = 0; total < totals; total++) {
      for (let r = 0; r < ratios; r++) {
        parts.writeRatio(anion, r, total, rows, coefficients, 0);
        const to = (total * ratios + r) * hidden;
        for (let k = 0; k < 3; k++) {
          const from = rows[k]! * hidden;
          if (coefficients[k]! !== 0) for (let h = 0; h < hidden; h++) values[to + h]! += table[from + h]!;
        }
        for (let h = 0; h < hidden; h++) {
          const value = values[to + h]!;
          if (value < low[h]!) low[h] = value;
          if (value > high[h]!) high[h] = value;
        }
      }
    }
    return { values, low, high };
  }
}
