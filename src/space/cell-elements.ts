import type { Composition } from '../chemistry/composition.js';
import type { Cell, CandidateSpace } from './candidate-space.js';
import { gcd } from './ratios/ratios.js';

/**
 * Reads the elements and amounts of cells, millions of them for every list, without making objects. What was read last stands
 * in `elements` and `amounts` until the next one is read.
 */
export class CellElements {
  /** Symbols of the elements in alphabetical order; elements are places in it. */
  readonly symbols: readonly string[];
  /** Of the cell read last, the first `count` entries: its elements, ascending, and their coprime amounts. */
  readonly elements: Int32Array;
  readonly amounts: Int32Array;
  /** Number of elements of the cell read last: less than the arity where cations are of one element. */
  count = 0;

  private readonly space: CandidateSpace;
  private readonly cationElements: Int32Array;
  private readonly anionElements: Int32Array;
  private readonly cations: number[];

  constructor(space: CandidateSpace) {
    this.space = space;
    const ofAnions = space.kind === 'ionic' ? space.anions : [];
    this.symbols = [...new Set([...space.cations, ...ofAnions].map(({ element }) => element))].sort();
    const place = new Map(this.symbols.map((symbol, index) => [symbol, index]));
    this.cationElements = Int32Array.from(space.cations, ({ element }) => place.get(element)!);
    this.anionElements = Int32Array.from(ofAnions, ({ element }) => place.get(element)!);
    this.elements = new Int32Array(space.order + 1);
    this.amounts = new Int32Array(space.order + 1);
    this.cations = Array.from({ length: space.order }, () => 0);
  }

  /** Reads the cell of a number. */
  readNumber(number: number): void {
    const { order, ratios, anions, cations } = this.space;
    let rest = Math.floor(number / ratios.length);
    const anion = rest % anions.length;
    rest = Math.floor(rest / anions.length);
    for (let m = order - 1; m >= 0; m--) {
      this.cations[m] = rest % cations.length;
      rest = Math.floor(rest / cations.length);
    }
    this.set(this.cations, anion, number % ratios.length);
  }

  read({ cations, anion, ratio }: Cell): void {
    this.set(cations, anion, ratio);
  }

  /** The composition of the cell read last. */
  composition(): Composition {
    return {
      elements: Array.from(this.elements.subarray(0, this.count), (element) => this.symbols[element]!),
      amounts: Array.from(this.amounts.subarray(0, this.count)),
    };
  }

  /** The formula of the cell read last: elements in alphabetical order. */
  formula(): string {
    let formula = '';
    for (let m = 0; m < this.count; m++) {
      const amount = this.amounts[m]!;
      formula += amount === 1 ? this.symbols[this.elements[m]!]! : this.symbols[this.elements[m]!]! + amount;
    }
    return formula;
  }

  private set(cations: readonly number[], anion: number, ratio: number): void {
    const { space } = this;
    const given = space.ratios[ratio]!;
    this.count = 0;
    if (space.kind === 'ionic') {
      const anionCharge = -space.anions[anion]!.charge;
      let charge = 0;
      for (let m = 0; m < cations.length; m++) {
        charge += space.cations[cations[m]!]!.charge * given[m]!;
        this.add(this.cationElements[cations[m]!]!, given[m]! * anionCharge);
      }
      this.add(this.anionElements[anion]!, charge);
    } else {
      for (let m = 0; m < cations.length; m++) this.add(this.cationElements[cations[m]!]!, given[m]!);
    }
    let divisor = 0;
    for (let m = 0; m < this.count; m++) divisor = gcd(divisor, this.amounts[m]!);
    for (let m = 0; m < this.count; m++) this.amounts[m]! /= divisor;
  }

  /** Puts an element in its place; equal elements are added up. */
  private add(element: number, amount: number): void {
    const { elements, amounts } = this;
    let place = this.count;
    while (place > 0 && elements[place - 1]! > element) place--;
    if (place > 0 && elements[place - 1] === element) {
      amounts[place - 1]! += amount;
      return;
    }
    for (let m = this.count; m > place; m--) {
      elements[m] = elements[m - 1]!;
      amounts[m] = amounts[m - 1]!;
    }
    elements[place] = element;
    amounts[place] = amount;
    this.count++;
  }
}
