import { zeros, type Dense } from '../../numerics/dense.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { permutations } from '../../space/permutations.js';
import type { CpFactors } from './cp-factors.js';
import { ROUNDING } from '../rounding.js';
import { addBoundSlack } from '../../search/bound-slack.js';
import type { BoundedScorer } from '../../search/searchable.js';
import { descendingOrder } from '../../numerics/descending-order.js';

/**
 * Walks a CP model's cells. The score is the mean of the components' sum over all orders of the cations with their amounts,
 * which is a sum over (order, component) pairs; each prefix keeps the product of what it has fixed for each pair. What is
 * still open is at most the largest entry, in size, that any cation that may still come has in that pair.
 */
export class CpScorer implements BoundedScorer {
  readonly roundingFloor = ROUNDING;
  readonly ratioOrder: Int32Array;
  readonly cationOrder: Int32Array;
  readonly #order: number;
  /** Pairs of an order of the cations and a component. */
  readonly #width: number;
  /** entries[d]: shape (cations, width), what the cation at depth d is for each pair. */
  readonly #entries: readonly Dense[];
  readonly #anions: Dense;
  /** Shape (ratios, width), divided by the number of orders. */
  readonly #ratios: Dense;
  /** rest[d]: shape (cations, width), by position in `cationOrder`: bounds what comes after the cation of that position at depth d. */
  readonly #rest: readonly Dense[];
  readonly #restOfAnion: Float64Array;
  readonly #placeOf: Int32Array;
  /** products[d]: the anion and d cations, for each pair. */
  readonly #products: readonly Float64Array[];
  /** What `score` entered last. */
  #last: { cations: readonly number[]; anion: number } = { cations: [], anion: -1 };

  constructor(space: CandidateSpace, { cations, anions, ratios }: CpFactors) {
    const { order } = space;
    const orders = permutations(order);
    const rank = anions.columns;
    this.#order = order;
    this.#width = orders.length * rank;
    // With an order o, mode m takes the cation (and the amount) at depth o[m].
    this.#entries = Array.from({ length: order }, (_, depth) =>
      panel(space.cations.length, orders, rank, (i, o) => [cations[orders[o]!.indexOf(depth)]!, i]),
    );
    this.#anions = panel(space.anions.length, orders, rank, (a) => [anions, a]);
    this.#ratios = panel(space.ratios.length, orders, rank, (r, o) => {
      const amounts = space.ratios[r]!;
      return [ratios, space.ratioOf(orders[o]!.map((position) => amounts[position]!))!];
    });
    for (let k = 0; k < this.#ratios.data.length; k++) this.#ratios.data[k]! /= orders.length;
    const largest = Float64Array.from(space.cations, (_, i) =>
      cations.reduce((sum, factor) => sum + squares(factor, i), 0),
    );
    this.cationOrder = Int32Array.from(descendingOrder(largest));
    this.#placeOf = new Int32Array(space.cations.length);
    this.cationOrder.forEach((cation, position) => (this.#placeOf[cation] = position));
    this.ratioOrder = Int32Array.from(space.ratios.keys());
    const { rest, all } = this.#boundRest();
    this.#rest = rest;
    this.#restOfAnion = all;
    this.#products = Array.from({ length: order + 1 }, () => new Float64Array(this.#width));
  }

  /** For each depth and position, the product of the largest entries of the cations after it and of the ratios. */
  #boundRest(): { rest: Dense[]; all: Float64Array } {
    const width = this.#width;
    const order = this.#order;
    const n = this.cationOrder.length;
    const ratio = new Float64Array(width);
    for (let r = 0; r < this.#ratios.rows; r++) {
      for (let k = 0; k < width; k++) ratio[k] = Math.max(ratio[k]!, Math.abs(this.#ratios.data[r * width + k]!));
    }
    const rest: Dense[] = [];
    let all = ratio;
    let after: Dense | undefined;
    for (let depth = order - 1; depth >= 0; depth--) {
      const bounds = zeros(n, width);
      // What comes after the last cation is the ratio; after any other, a later cation and what comes after that one.
      const running = new Float64Array(width);
      for (let position = n - 1; position >= 0; position--) {
        const to = position * width;
        for (let k = 0; k < width; k++) bounds.data[to + k] = depth === order - 1 ? ratio[k]! : running[k]!;
        if (depth === order - 1) continue;
        const from = this.cationOrder[position]! * width;
        for (let k = 0; k < width; k++) {
          const next = Math.abs(this.#entries[depth + 1]!.data[from + k]!) * after!.data[to + k]!;
          running[k] = Math.max(running[k]!, next);
        }
      }
      rest[depth] = bounds;
      after = bounds;
    }
    if (order > 0) {
      all = new Float64Array(width);
      for (let position = 0; position < n; position++) {
        const from = this.cationOrder[position]! * width;
        for (let k = 0; k < width; k++) {
          all[k] = Math.max(
            all[k]!,
            Math.abs(this.#entries[0]!.data[from + k]!) * rest[0]!.data[position * width + k]!,
          );
        }
      }
    }
    return { rest, all };
  }

  enterAnion(anion: number): number {
    const product = this.#products[0]!;
    const start = anion * this.#width;
    let bound = 0;
    for (let k = 0; k < this.#width; k++) {
      product[k] = this.#anions.data[start + k]!;
      bound += Math.abs(product[k]!) * this.#restOfAnion[k]!;
    }
    return addBoundSlack(bound);
  }

  enterCation(depth: number, cation: number): number {
    const width = this.#width;
    const source = this.#products[depth]!;
    const target = this.#products[depth + 1]!;
    const entries = this.#entries[depth]!.data;
    const rest = this.#rest[depth]!.data;
    const from = cation * width;
    const after = this.#placeOf[cation]! * width;
    let bound = 0;
    for (let k = 0; k < width; k++) {
      const value = source[k]! * entries[from + k]!;
      target[k] = value;
      bound += Math.abs(value) * rest[after + k]!;
    }
    return addBoundSlack(bound);
  }

  scoreRatios(_minCompetitiveScore: number, out: Float64Array): number {
    for (let ratio = 0; ratio < this.#ratios.rows; ratio++) out[ratio] = this.#scoreOf(ratio);
    return this.#ratios.rows;
  }

  /** The score of one cell. What it shares with the cell asked before is not computed again. */
  score({ cations, anion, ratio }: Cell): number {
    let shared = anion === this.#last.anion ? 0 : -1;
    if (shared < 0) this.enterAnion(anion);
    else while (shared < cations.length && cations[shared] === this.#last.cations[shared]) shared++;
    for (let depth = Math.max(0, shared); depth < cations.length; depth++) this.enterCation(depth, cations[depth]!);
    this.#last = { cations: [...cations], anion };
    const score = this.#scoreOf(ratio);
    return Math.abs(score) > ROUNDING ? score : 0;
  }

  #scoreOf(ratio: number): number {
    const product = this.#products[this.#order]!;
    const { data } = this.#ratios;
    const start = ratio * this.#width;
    let score = 0;
    for (let k = 0; k < this.#width; k++) score += product[k]! * data[start + k]!;
    return score;
  }
}

/** Shape (rows, orders x rank): for each row and order the factor row that `pick` names. */
function panel(
  rows: number,
  orders: readonly (readonly number[])[],
  rank: number,
  pick: (row: number, order: number) => readonly [factor: Dense, row: number],
): Dense {
  const filled = zeros(rows, orders.length * rank);
  for (let i = 0; i < rows; i++) {
    for (let o = 0; o < orders.length; o++) {
      const [factor, from] = pick(i, o);
      const values = factor.data.subarray(from * rank, (from + 1) * rank);
      filled.data.set(values, i * filled.columns + o * rank);
    }
  }
  return filled;
}

function squares({ columns, data }: Dense, row: number): number {
  let sum = 0;
  for (let k = row * columns; k < (row + 1) * columns; k++) sum += data[k]! * data[k]!;
  return sum;
}
