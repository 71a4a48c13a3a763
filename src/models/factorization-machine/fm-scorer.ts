import type { CandidateSpace } from '../../space/candidate-space.js';
import { sigmoid } from '../../numerics/logistic.js';
import type { FmLayout } from './fm-layout.js';
import { fmPotentials, type FmPotentials } from './fm-potentials.js';
import type { FmRow } from './fm-row.js';
import { BOUND_SLACK } from '../../search/bound-slack.js';
import type { BoundedScorer } from '../../search/searchable.js';
import { descendingOrder } from '../../numerics/descending-order.js';

/**
 * Walks a factorization machine. With the anion fixed, the logarithm of odds is a sum of potentials of cations, pairs of cations,
 * the ratio, pairs of cation and amount, and the stoichiometry, which follows from the sum of charges; what is not yet fixed is
 * bounded by the largest potentials that are left.
 */
export class FmScorer implements BoundedScorer {
  readonly roundingFloor = 0;
  readonly ratioOrder: Int32Array;
  readonly cationOrder: Int32Array;
  readonly #layout: FmLayout;
  readonly #cations: number;
  readonly #ratios: number;
  readonly #potentials: (anion: number) => FmPotentials;
  readonly #charges: Int32Array;
  readonly #amounts: Int32Array;
  #now: FmPotentials;
  /** fixed[d]: potentials of the first d cations among themselves. */
  readonly #fixed: Float64Array;
  /** open[d][c]: what cation c would add to the first d cations. */
  readonly #open: Float64Array[];
  /** openBest[d]: the largest of open[d]. */
  readonly #openBest: Float64Array;
  /** ratioBest[d]: `boundRatios(d)`. */
  readonly #ratioBest: Float64Array;
  /** byRatio[d][r]: the ratio's potentials with the first d cations, without the stoichiometry. */
  readonly #byRatio: Float64Array[];
  /** totals[d][r]: sum of charges of the first d cations at the ratio's amounts. */
  readonly #totals: Int32Array[];

  constructor(space: CandidateSpace, layout: FmLayout, parameters: Float64Array, row: FmRow) {
    this.#layout = layout;
    this.#cations = layout.cations;
    this.#ratios = layout.ratios;
    this.#charges = Int32Array.from(space.cations, ({ charge }) => charge);
    this.#amounts = Int32Array.from(space.ratios.flat());
    const { totals } = layout.stoichiometries;
    const kept = new Map<number, FmPotentials>();
    this.#potentials = (anion) => {
      const found = kept.get(anion) ?? fmPotentials(layout, parameters, row, anion, totals);
      kept.set(anion, found);
      return found;
    };
    this.ratioOrder = Int32Array.from({ length: this.#ratios }, (_, r) => r);
    const levels = Array.from({ length: layout.order + 1 });
    this.#fixed = new Float64Array(levels.length);
    this.#openBest = new Float64Array(levels.length);
    this.#ratioBest = new Float64Array(levels.length);
    this.#open = levels.map(() => new Float64Array(this.#cations));
    this.#byRatio = levels.map(() => new Float64Array(this.#ratios));
    this.#totals = levels.map(() => new Int32Array(this.#ratios));
    this.#now = this.#potentials(0);
    // Promising first: the sum over anions of what a cation adds by itself.
    const promise = new Float64Array(this.#cations);
    for (let x = 0; x < layout.anions; x++) {
      this.#potentials(x).single.forEach((value, c) => (promise[c]! += value));
    }
    this.cationOrder = Int32Array.from(descendingOrder(promise));
  }

  enterAnion(anion: number): number {
    const { order } = this.#layout;
    this.#now = this.#potentials(anion);
    const { single, ratio, largestPair } = this.#now;
    this.#fixed[0] = 0;
    this.#open[0]!.set(single);
    this.#byRatio[0]!.set(ratio);
    const pairs = (order * (order - 1)) / 2;
    const best = single.reduce((most, value) => Math.max(most, value), -Infinity);
    this.#openBest[0] = best;
    this.#ratioBest[0] = this.#boundRatios(0);
    return bound(order * best + pairs * largestPair + this.#ratioBest[0]);
  }

  enterCation(depth: number, cation: number, minCompetitiveScore: number): number {
    const { order } = this.#layout;
    const { pair, place, largestPair } = this.#now;
    const left = order - 1 - depth;
    const known = this.#fixed[depth]! + this.#open[depth]![cation]!;
    const pairs = (left * (left - 1)) / 2;
    // Cheap: if not even the best ratio of the cations before could save it, nothing is computed.
    const cheap = bound(known + this.#ratioBest[depth]! + left * this.#openBest[depth]! + (left + pairs) * largestPair);
    if (cheap < minCompetitiveScore) return cheap;
    this.#fixed[depth + 1] = known;
    const before = this.#byRatio[depth]!;
    const after = this.#byRatio[depth + 1]!;
    const totals = this.#totals[depth]!;
    const sums = this.#totals[depth + 1]!;
    const start = (depth * this.#cations + cation) * this.#ratios;
    const charge = this.#charges[cation]!;
    for (let r = 0; r < after.length; r++) {
      after[r] = before[r]! + place[start + r]!;
      sums[r] = totals[r]! + charge * this.#amounts[r * order + depth]!;
    }
    const ratio = (this.#ratioBest[depth + 1] = this.#boundRatios(depth + 1));
    if (left === 0) return bound(known + ratio);
    const open = this.#open[depth]!;
    const next = this.#open[depth + 1]!;
    const from = cation * this.#cations;
    let best = -Infinity;
    for (let c = 0; c < next.length; c++) {
      const value = open[c]! + pair[from + c]!;
      next[c] = value;
      if (value > best) best = value;
    }
    this.#openBest[depth + 1] = best;
    return bound(known + ratio + left * best + pairs * largestPair);
  }

  scoreRatios(_minCompetitiveScore: number, out: Float64Array): number {
    const { order } = this.#layout;
    const known = this.#fixed[order]!;
    const values = this.#byRatio[order]!;
    const totals = this.#totals[order]!;
    const { stoichiometry } = this.#now;
    for (let r = 0; r < values.length; r++) {
      out[r] = sigmoid(known + values[r]! + stoichiometry[totals[r]! * this.#ratios + r]!);
    }
    return values.length;
  }

  /** The largest over ratios of what the first `depth` cations give, with the best that the others and the stoichiometry could. */
  #boundRatios(depth: number): number {
    const { order } = this.#layout;
    const { placeBest, stoichiometry, stoichiometryBest } = this.#now;
    const given = this.#byRatio[depth]!;
    const totals = this.#totals[depth]!;
    let best = -Infinity;
    for (let r = 0; r < given.length; r++) {
      let value = given[r]! + (depth === order ? stoichiometry[totals[r]! * this.#ratios + r]! : stoichiometryBest[r]!);
      for (let m = depth; m < order; m++) value += placeBest[m * this.#ratios + r]!;
      if (value > best) best = value;
    }
    return best;
  }
}

function bound(logit: number): number {
  return sigmoid(logit + BOUND_SLACK) * (1 + 1e-12);
}
