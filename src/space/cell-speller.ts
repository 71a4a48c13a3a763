import type { CandidateSpace } from './candidate-space.js';
import { gcd } from './ratios.js';

/**
 * Writes the reduced formulas of an ionic space's cells, hundreds of thousands of them for every list: the same as
 * `reducedFormula(space.composition(space.cell(number)))` without the objects in between.
 */
export class CellSpeller {
  private readonly space: CandidateSpace;
  /** Symbols of the elements in alphabetical order; below, elements are places in it. */
  private readonly symbols: readonly string[];
  private readonly cationElements: Int32Array;
  private readonly anionElements: Int32Array;
  /** What is being written: elements and amounts. */
  private readonly elements: Int32Array;
  private readonly amounts: Int32Array;

  constructor(space: CandidateSpace) {
    this.space = space;
    const { cations, anions } = space;
    this.symbols = [...new Set([...cations, ...anions].map(({ element }) => element))].sort();
    const place = new Map(this.symbols.map((symbol, index) => [symbol, index]));
    this.cationElements = Int32Array.from(cations, ({ element }) => place.get(element)!);
    this.anionElements = Int32Array.from(anions, ({ element }) => place.get(element)!);
    this.elements = new Int32Array(space.order + 1);
    this.amounts = new Int32Array(space.order + 1);
  }

  formula(number: number): string {
    const { space, elements, amounts } = this;
    const { order, ratios, cations, anions } = space;
    const ratio = ratios[number % ratios.length]!;
    let rest = Math.floor(number / ratios.length);
    const anion = rest % anions.length;
    rest = Math.floor(rest / anions.length);
    let charge = 0;
    for (let m = order - 1; m >= 0; m--) {
      const cation = rest % cations.length;
      rest = Math.floor(rest / cations.length);
      elements[m] = this.cationElements[cation]!;
      amounts[m] = ratio[m]!;
      charge += cations[cation]!.charge * ratio[m]!;
    }
    const anionCharge = -anions[anion]!.charge;
    elements[order] = this.anionElements[anion]!;
    amounts[order] = charge;
    for (let m = 0; m < order; m++) amounts[m]! *= anionCharge;
    return this.spell(this.sort());
  }

  /** Sorts what is being written by element, adds up equal elements, and returns how many are left. */
  private sort(): number {
    const { elements, amounts } = this;
    let count = 0;
    for (let next = 0; next < elements.length; next++) {
      const element = elements[next]!;
      const amount = amounts[next]!;
      let place = count;
      while (place > 0 && elements[place - 1]! > element) place--;
      if (place > 0 && elements[place - 1] === element) {
        amounts[place - 1]! += amount;
        continue;
      }
      for (let m = count; m > place; m--) {
        elements[m] = elements[m - 1]!;
        amounts[m] = amounts[m - 1]!;
      }
      elements[place] = element;
      amounts[place] = amount;
      count++;
    }
    return count;
  }

  private spell(count: number): string {
    let divisor = 0;
    for (let m = 0; m < count; m++) divisor = gcd(divisor, this.amounts[m]!);
    let formula = '';
    for (let m = 0; m < count; m++) {
      const amount = this.amounts[m]! / divisor;
      formula += amount === 1 ? this.symbols[this.elements[m]!]! : this.symbols[this.elements[m]!]! + amount;
    }
    return formula;
  }
}
