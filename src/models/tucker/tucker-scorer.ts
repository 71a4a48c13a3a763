import { integerPower } from '../../numerics/elementary/integer-power.js';
import { row, rowNorms } from '../../numerics/dense.js';
import { loadKernels } from '../../numerics/kernels/load-kernels.js';
import { scanError, type RowScanner } from '../../numerics/kernels/row-scanner.js';
import type { Cell } from '../../space/cell.js';
import { Flatness } from './flatness.js';
import { ROUNDING } from '../rounding.js';
import { addBoundSlack } from '../../search/bound-slack.js';
import type { CompetitiveCations, BoundedScorer } from '../../search/searchable.js';
import { descendingOrder } from '../../numerics/descending-order.js';
import type { TuckerFactors } from './tucker-factors.js';

/**
 * Walks a Tucker model's cells by contracting the core with one factor row after the other. A tensor T contracted with
 * vectors a, b, ... is at most ||T|| ||a|| ||b|| ... (Cauchy-Schwarz), which bounds everything below a prefix.
 */
export class TuckerScorer implements BoundedScorer {
  readonly roundingFloor = ROUNDING;
  readonly ratioOrder: Int32Array;
  readonly cationOrder: Int32Array;
  readonly #factors: TuckerFactors;
  readonly #order: number;
  readonly #cationNorms: Float64Array;
  readonly #largestCation: number;
  /** Ratio rows in `ratioOrder`, so that the scan below reads them one after the other. */
  readonly #ratioRows: Float64Array;
  readonly #ratioNorms: Float64Array;
  /** contracted[d]: the core after the anion and d cations; shape (cation rank^(order - d), ratio rank). */
  readonly #contracted: Float64Array[];
  readonly #norms: Float64Array;
  /** Made when bounds turn out to leave out few last cations. */
  #scanner: RowScanner | undefined;
  readonly #flatness = new Flatness();
  /** What `score` entered last. */
  #last: { cations: readonly number[]; anion: number } = { cations: [], anion: -1 };
  /** The core contracted with the last anion and each first cation that `score` had. */
  readonly #firstBlocks = new Map<number, Float64Array>();
  /** The core contracted with each anion that was asked for. */
  readonly #anionCores: ({ values: Float64Array; length: number } | undefined)[];

  constructor(order: number, factors: TuckerFactors) {
    this.#factors = factors;
    this.#order = order;
    this.#cationNorms = rowNorms(factors.cations);
    this.cationOrder = Int32Array.from(descendingOrder(this.#cationNorms));
    this.#largestCation = this.#cationNorms[this.cationOrder[0]!] ?? 0;
    const norms = rowNorms(factors.ratios);
    this.ratioOrder = Int32Array.from(descendingOrder(norms));
    const width = factors.ratios.columns;
    this.#ratioRows = new Float64Array(factors.ratios.rows * width);
    this.ratioOrder.forEach((r, index) => this.#ratioRows.set(row(factors.ratios, r), index * width));
    this.#ratioNorms = Float64Array.from(this.ratioOrder, (r) => norms[r]!);
    const rank = factors.cations.columns;
    // The anion's core is set by enterAnion.
    this.#contracted = Array.from(
      { length: order + 1 },
      (_, d) => new Float64Array(d === 0 ? 0 : integerPower(rank, order - d) * width),
    );
    this.#norms = new Float64Array(order + 1);
    this.#anionCores = Array.from({ length: factors.anions.rows }, () => undefined);
  }

  enterAnion(anion: number): number {
    const { values, length } = (this.#anionCores[anion] ??= this.#contractAnion(anion));
    this.#contracted[0] = values;
    this.#norms[0] = length;
    return addBoundSlack(length * integerPower(this.#largestCation, this.#order) * (this.#ratioNorms[0] ?? 0));
  }

  #contractAnion(anion: number): { values: Float64Array; length: number } {
    const { core, anions, cations, ratios } = this.#factors;
    const target = new Float64Array(integerPower(cations.columns, this.#order) * ratios.columns);
    const width = ratios.columns;
    const weights = row(anions, anion);
    const blocks = target.length / width;
    for (let block = 0; block < blocks; block++) {
      for (let a = 0; a < weights.length; a++) {
        const weight = weights[a]!;
        const from = (block * weights.length + a) * width;
        for (let r = 0; r < width; r++) target[block * width + r]! += weight * core.data[from + r]!;
      }
    }
    return { values: target, length: norm(target) };
  }

  enterCation(depth: number, cation: number, minCompetitiveScore: number): number {
    // Cations come in descending order of norm, so those still to come are no longer than this one.
    const rest = addBoundSlack(
      integerPower(this.#cationNorms[cation]!, this.#order - 1 - depth) * this.#ratioNorms[0]!,
    );
    const before = this.#norms[depth]! * this.#cationNorms[cation]! * rest;
    if (before < minCompetitiveScore) return before;
    const source = this.#contracted[depth]!;
    const target = this.#contracted[depth + 1]!;
    const { columns, data } = this.#factors.cations;
    const start = cation * columns;
    const width = target.length;
    const first = data[start]!;
    for (let k = 0; k < width; k++) target[k] = first * source[k]!;
    for (let c = 1; c < columns; c++) {
      const weight = data[start + c]!;
      const from = c * width;
      for (let k = 0; k < width; k++) target[k]! += weight * source[from + k]!;
    }
    this.#norms[depth + 1] = norm(target);
    const bound = this.#norms[depth + 1]! * rest;
    if (depth === this.#order - 1) this.#flatness.note(bound >= minCompetitiveScore);
    return bound;
  }

  competitiveLastCations(from: number, minCompetitiveScore: number): CompetitiveCations | null {
    if (!this.#flatness.scan()) return null;
    const length = addBoundSlack(this.#norms[this.#order - 1]!);
    const { cationOrder } = this;
    const cationNorms = this.#cationNorms;
    const ratioNorms = this.#ratioNorms;
    const reach = (position: number): number => length * cationNorms[cationOrder[position]!]!;
    const error = (position: number): number =>
      scanError(this.#factors.ratios.columns, reach(position), ratioNorms[0]!);
    // A min competitive score within the rounding of single precision would leave nothing out.
    if (from >= cationOrder.length || minCompetitiveScore < 4 * error(from)) return null;
    let end = from;
    while (end < cationOrder.length && reach(end) * ratioNorms[0]! >= minCompetitiveScore) end++;
    let columns = 0;
    while (columns < ratioNorms.length && reach(from) * ratioNorms[columns]! >= minCompetitiveScore) columns++;
    const positions: number[] = [];
    if (end > from && columns > 0) {
      this.#scanner ??= this.#makeScanner();
      const largest = this.#scanner.largest(this.#contracted[this.#order - 1]!, from, end - from, columns);
      for (let position = from; position < end; position++) {
        if (largest[position - from]! >= minCompetitiveScore - error(position)) positions.push(position);
      }
    }
    return { positions, scanned: (end - from) * columns };
  }

  #makeScanner(): RowScanner {
    const { cations, ratios } = this.#factors;
    const data = new Float64Array(cations.data.length);
    this.cationOrder.forEach((cation, index) => data.set(row(cations, cation), index * cations.columns));
    return loadKernels().rowScanner({
      rows: { count: cations.rows, rank: cations.columns, data },
      columns: { count: ratios.rows, width: ratios.columns, data: this.#ratioRows },
    });
  }

  /**
   * The score of one cell whose cations are in the order of `cationOrder`, in which the walk enters them. What it shares with
   * the cell asked before is not computed again, nor what follows from anion and first cation alone.
   */
  score({ cations, anion, ratio }: Cell): number {
    let shared = anion === this.#last.anion ? 0 : -1;
    if (shared < 0) {
      this.enterAnion(anion);
      this.#firstBlocks.clear();
    } else while (shared < cations.length && cations[shared] === this.#last.cations[shared]) shared++;
    for (let depth = Math.max(0, shared); depth < cations.length; depth++) {
      if (depth > 0) this.enterCation(depth, cations[depth]!, -Infinity);
      else this.#enterFirst(cations[0]!);
    }
    this.#last = { cations, anion };
    const weights = this.#contracted[this.#order]!;
    const values = row(this.#factors.ratios, ratio);
    let score = 0;
    for (let k = 0; k < weights.length; k++) score += weights[k]! * values[k]!;
    return Math.abs(score) > ROUNDING ? score : 0;
  }

  #enterFirst(cation: number): void {
    const known = this.#firstBlocks.get(cation);
    this.#contracted[1] = known ?? new Float64Array(this.#contracted[1]!.length);
    if (known) return;
    this.enterCation(0, cation, -Infinity);
    this.#firstBlocks.set(cation, this.#contracted[1]);
  }

  scoreRatios(minCompetitiveScore: number, out: Float64Array): number {
    const weights = this.#contracted[this.#order]!;
    const length = addBoundSlack(this.#norms[this.#order]!);
    const width = weights.length;
    const rows = this.#ratioRows;
    let n = 0;
    for (; n < this.#ratioNorms.length; n++) {
      if (length * this.#ratioNorms[n]! < minCompetitiveScore) break;
      let score = 0;
      const start = n * width;
      for (let k = 0; k < width; k++) score += weights[k]! * rows[start + k]!;
      out[n] = score;
    }
    return n;
  }
}

function norm(values: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < values.length; k++) sum += values[k]! * values[k]!;
  return Math.sqrt(sum);
}
