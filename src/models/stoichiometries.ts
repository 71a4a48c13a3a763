import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
import { neutralAmounts } from '../chemistry/ions/neutral-amounts.js';

/**
 * The stoichiometry of cells: all amounts of the formula without saying whose they are, such as 1:1:3 for BaTiO3. It follows from
 * the ratio and the sum of the charges. Those of known compounds have a number of their own; all others share one
 * for each factor (1, 2 or 3) by which the ratio must be multiplied to balance.
 */
export class Stoichiometries {
  /** Numbers given: first the shared ones, one a factor, then those of known compounds. */
  readonly count: number;
  /** The ratio without its order, by ratio: 1:2 and 2:1 are one class. */
  readonly classOf: Int32Array;
  readonly classes: number;
  private readonly space: CandidateSpace;
  private readonly charges: Int32Array;
  private readonly anionCharges: Int32Array;
  private readonly totals: number;
  /** By (anion charge, class of the ratio, sum of charges): the number, or -1. */
  private readonly own: Int32Array;

  /** @param cells numbers of the known compounds' cells */
  constructor(space: CandidateSpace, cells: Iterable<number>) {
    this.space = space;
    const names = new Map<string, number>();
    this.classOf = Int32Array.from(space.ratios, (amounts) => {
      const name = amounts.toSorted((a, b) => a - b).join(':');
      const number = names.get(name) ?? names.size;
      names.set(name, number);
      return number;
    });
    this.classes = names.size;
    this.charges = Int32Array.from(space.cations, ({ charge }) => charge);
    // Compositions without charges balance at any amount.
    this.anionCharges = Int32Array.from(space.anions, ({ charge }) => Math.max(1, -charge));
    const highest = this.charges.reduce((most, charge) => Math.max(most, charge), 0);
    this.totals = highest * space.maxAmount * space.order + 1;
    const kinds = this.anionCharges.reduce((most, charge) => Math.max(most, charge), 1) + 1;
    this.own = new Int32Array(kinds * this.classes * this.totals).fill(-1);
    let count = kinds;
    for (const number of cells) {
      const cell = space.cell(number);
      const place = this.place(cell.anion, cell.ratio, this.total(cell));
      if (this.own[place] === -1) this.own[place] = count++;
    }
    this.count = count;
  }

  /** Sum of the cations' charges at the amounts of the ratio. */
  total({ cations, ratio }: Cell): number {
    const amounts = this.space.ratios[ratio]!;
    let total = 0;
    for (let m = 0; m < cations.length; m++) total += this.charges[cations[m]!]! * amounts[m]!;
    return total;
  }

  /** The shared number of the stoichiometry of a ratio with this sum of charges. */
  shared(anion: number, total: number): number {
    const charge = this.anionCharges[anion]!;
    return neutralAmounts(total, -charge).cations;
  }

  /** Its own number, or -1 if no known compound has it. */
  ownNumber(anion: number, ratio: number, total: number): number {
    return this.own[this.place(anion, ratio, total)]!;
  }

  private place(anion: number, ratio: number, total: number): number {
    return (this.anionCharges[anion]! * this.classes + this.classOf[ratio]!) * this.totals + total;
  }
}
