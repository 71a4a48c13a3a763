import type { Dense } from '../linalg/dense.js';
import type { RunControl } from '../run-control.js';
import type { Cell, CandidateSpace } from '../space/candidate-space.js';
import { ContextTable, type Contexts } from './context-table.js';

/** How much ions lend to each other and how the sums of the modes are put together. */
export interface Lending {
  /** What a known compound with one cation lends where another one replaces it, shape (cations, cations), zero diagonal. */
  readonly cations: Dense;
  /** The same for anions. */
  readonly anions: Dense;
  /** Added to each cation's sum, so that one cation without any support does not rule a cell out. */
  readonly floor: number;
  /** The anion's sum multiplies the score by 1 + anionWeight x sum. */
  readonly anionWeight: number;
}

/** How often an enumeration looks whether it was cancelled, in contexts. */
const CHECK_EVERY = 256;

/**
 * Sums what known compounds lend to a cell, mode by mode. All that can score lies one exchange away from a known compound,
 * which is few cells of the space, so they are enumerated rather than searched for.
 */
export class SubstitutionScorer {
  private readonly space: CandidateSpace;
  private readonly table: ContextTable;
  private readonly lending: Lending;
  private readonly sums: Float64Array;

  constructor(space: CandidateSpace, cells: Iterable<number>, lending: Lending) {
    this.space = space;
    this.table = new ContextTable(space, cells);
    this.lending = lending;
    this.sums = new Float64Array(space.order);
  }

  /** The score of a cell whose cations are in any order. */
  score(cell: Cell): number {
    const ascending = cell.cations.every((cation, m) => m === 0 || cell.cations[m - 1]! <= cation);
    const { cations, anion, ratio } = ascending ? cell : this.space.canonical(cell);
    for (let place = 0; place < cations.length; place++) this.sums[place] = this.lentTo(cations, anion, ratio, place);
    return this.combine(cations, anion, ratio);
  }

  /** Calls `visit` once for every unmasked canonical cell that scores above zero, with its number and score. */
  enumerate(visit: (number: number, score: number) => void, control: RunControl): void {
    const { space, table, lending } = this;
    const { order, elementOf, allowed } = space;
    const count = space.cations.length;
    const { keys } = table.cations;
    const cations = Array.from({ length: order }, () => 0);
    const elements = new Set<number>();
    for (let context = 0; context < keys.length; context++) {
      if (context % CHECK_EVERY === 0) {
        control.throwIfCancelled();
        control.progress('exchanging ions of known compounds', context, keys.length);
      }
      const { others, anion, ratio: front } = table.cationContext(keys[context]!);
      elements.clear();
      for (const other of others) elements.add(elementOf[other]!);
      // Nothing known has one element twice but mixed-valence compounds, which only teach.
      if (elements.size < others.length || others.some((other) => allowed[anion * count + other] === 0)) continue;
      let place = 0;
      for (let cation = 0; cation < count; cation++) {
        while (place < others.length && others[place]! < cation) place++;
        // A cell is met once from each of its contexts. Without a floor all of them must lend: take it from the first.
        if (place > 0 && lending.floor === 0) break;
        if (allowed[anion * count + cation] === 0 || elements.has(elementOf[cation]!)) continue;
        const sum = this.lentBy(table.cations, context, lending.cations, cation);
        if (sum <= 0) continue;
        for (let m = 0; m < order; m++) cations[m] = m < place ? others[m]! : m === place ? cation : others[m - 1]!;
        const ratio = table.fromFront[place]![front]!;
        if (!this.sumsAfter(cations, anion, ratio, place, sum)) continue;
        visit(space.number({ cations, anion, ratio }), this.combine(cations, anion, ratio));
      }
    }
    control.progress('exchanging ions of known compounds', keys.length, keys.length);
  }

  /** Fills in the sums of a cell of which `place` is known to be lent `sum`; false where it cannot score or was met before. */
  private sumsAfter(cations: readonly number[], anion: number, ratio: number, place: number, sum: number): boolean {
    for (let m = 0; m < cations.length; m++) {
      const lent = m === place ? sum : this.lentTo(cations, anion, ratio, m);
      if (m < place && lent > 0) return false;
      if (lent <= 0 && this.lending.floor === 0) return false;
      this.sums[m] = lent;
    }
    return true;
  }

  private combine(cations: readonly number[], anion: number, ratio: number): number {
    const { floor, anionWeight, anions } = this.lending;
    let product = 1;
    for (const sum of this.sums) product *= floor + sum;
    product -= floor ** this.sums.length;
    // Where no cation is lent anything the difference is rounding at the most.
    if (product <= 0 || this.sums.every((sum) => sum === 0)) return 0;
    if (anionWeight === 0) return product;
    const context = this.table.findAnion(cations, ratio);
    return product * (1 + anionWeight * this.lentBy(this.table.anions, context, anions, anion));
  }

  private lentTo(cations: readonly number[], anion: number, ratio: number, place: number): number {
    const context = this.table.findCation(cations, anion, ratio, place);
    return this.lentBy(this.table.cations, context, this.lending.cations, cations[place]!);
  }

  /** What the ions known in a context lend to another one; never negative. */
  private lentBy({ starts, members }: Contexts, context: number, { data, columns }: Dense, ion: number): number {
    if (context < 0) return 0;
    let sum = 0;
    const start = ion * columns;
    for (let p = starts[context]!; p < starts[context + 1]!; p++) sum += data[start + members[p]!]!;
    return sum > 0 ? sum : 0;
  }
}
