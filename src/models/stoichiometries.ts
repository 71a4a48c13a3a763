import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
import { chargeUnits } from '../chemistry/ions/charge-units.js';
import { neutralAmounts } from '../chemistry/ions/neutral-amounts.js';

/**
 * The stoichiometry of cells: all amounts of the formula without saying whose they are, such as 1:1:3 for BaTiO3. It follows from
 * the ratio and the sum of the charges. Those of known compounds have a number of their own; all others share one
 * for each factor (1, 2 or 3; more if charges are fractions) by which the ratio must be multiplied to balance.
 */
export class Stoichiometries {
  /** Numbers given: first the shared ones, one per factor, then those of known compounds. */
  readonly count: number;
  /** The ratio without its order, by ratio: 1:2 and 2:1 are one class. */
  readonly classOf: Int32Array;
  readonly classes: number;
  /** One more than the largest sum of charges, for those who keep a table by it; charges must be whole. */
  readonly totals: number;
  readonly #space: CandidateSpace;
  readonly #charges: Float64Array;
  readonly #anionCharges: Float64Array;
  /** By anion: the number of its charge among those that there are. */
  readonly #chargeNumbers: Int32Array;
  /** Shared numbers are below this. */
  readonly #factors: number;
  /** By anion charge, class of the ratio and sum of charges. */
  readonly #own = new Map<number, number>();

  /** @param cells numbers of the known compounds' cells */
  constructor(space: CandidateSpace, cells: Iterable<number>) {
    this.#space = space;
    const names = new Map<string, number>();
    this.classOf = Int32Array.from(space.ratios, (amounts) => {
      const name = amounts.toSorted((a, b) => a - b).join(':');
      const number = names.get(name) ?? names.size;
      names.set(name, number);
      return number;
    });
    this.classes = names.size;
    this.#charges = Float64Array.from(space.cations, ({ charge }) => charge);
    // Compositions without charges balance at any amount.
    this.#anionCharges = Float64Array.from(space.anions, ({ charge }) => -charge || 1);
    const distinct = [...new Set(this.#anionCharges)];
    this.#chargeNumbers = Int32Array.from(this.#anionCharges, (charge) => distinct.indexOf(charge));
    const highest = this.#charges.reduce((most, charge) => Math.max(most, charge), 0);
    const atoms = space.ratios.reduce((most, amounts) => Math.max(most, sumOf(amounts)), 0);
    this.totals = highest * atoms + 1;
    const isWhole = [...this.#charges, ...this.#anionCharges].every(Number.isInteger);
    this.#factors = isWhole ? this.#anionCharges.reduce((most, charge) => Math.max(most, charge), 1) + 1 : FACTORS;
    let count = this.#factors;
    for (const number of cells) {
      const cell = space.cell(number);
      const key = this.#key(cell.anion, cell.ratio, this.total(cell));
      if (!this.#own.has(key)) this.#own.set(key, count++);
    }
    this.count = count;
  }

  /** Sum of the cations' charges at the amounts of the ratio. */
  total({ cations, ratio }: Cell): number {
    const amounts = this.#space.ratios[ratio]!;
    let total = 0;
    for (let m = 0; m < cations.length; m++) total += this.#charges[cations[m]!]! * amounts[m]!;
    return total;
  }

  /** The shared number of the stoichiometry of a ratio with this sum of charges. */
  shared(anion: number, total: number): number {
    return Math.min(neutralAmounts(total, -this.#anionCharges[anion]!).cations, this.#factors - 1);
  }

  /** Its own number, or -1 if no known compound has it. */
  ownNumber(anion: number, ratio: number, total: number): number {
    return this.#own.get(this.#key(anion, ratio, total)) ?? -1;
  }

  #key(anion: number, ratio: number, total: number): number {
    const template = this.#chargeNumbers[anion]! * this.classes + this.classOf[ratio]!;
    return template * TOTALS + chargeUnits(total);
  }
}

/** Shared numbers of a space with charges that are fractions; larger factors are taken for the last one. */
const FACTORS = 8;

/** More than twice the largest sum of charges in units. */
const TOTALS = 2 ** 31;

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
