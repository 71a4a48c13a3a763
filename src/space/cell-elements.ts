import type { Composition } from '../chemistry/composition.js';
import type { Ion } from '../chemistry/ions/ion.js';
import { neutralAmounts } from '../chemistry/ions/neutral-amounts.js';
import { gcd } from '../numerics/gcd.js';
import type { CellCodec } from './cell-codec.js';
import type { Cell } from './cell.js';

/** What reading the cells of a space needs of it. */
export interface ReadableSpace {
  readonly order: number;
  readonly cations: readonly Ion[];
  readonly anions: readonly Ion[];
  readonly ratios: readonly (readonly number[])[];
  readonly codec: CellCodec;
}

/**
 * Reads the elements and amounts of cells, millions of them for every list, without making objects. `elements` and `amounts`
 * are those of the cell read last.
 */
export class CellElements {
  /** Symbols of the elements in alphabetical order; elements are indices into it. */
  readonly symbols: readonly string[];
  /** Of the cell read last, the first `count` entries: its elements, ascending, and their coprime amounts. */
  readonly elements: Int32Array;
  readonly amounts: Int32Array;
  /** Number of elements of the cell read last: less than the number of ions if two of them are of one element. */
  count = 0;

  readonly #space: ReadableSpace;
  readonly #cationElements: Int32Array;
  readonly #anionElements: Int32Array;
  readonly #cationCharges: Float64Array;
  readonly #anionCharges: Float64Array;
  readonly #cations: number[];

  constructor(space: ReadableSpace) {
    this.#space = space;
    // What stands for no anion has no symbol.
    this.symbols = [...new Set([...elementsOf(space.cations), ...elementsOf(space.anions)])].filter(Boolean).sort();
    const index = new Map(this.symbols.map((symbol, k) => [symbol, k]));
    this.#cationElements = Int32Array.from(elementsOf(space.cations), (element) => index.get(element)!);
    this.#anionElements = Int32Array.from(elementsOf(space.anions), (element) => index.get(element) ?? -1);
    this.#cationCharges = Float64Array.from(space.cations, ({ charge }) => charge);
    this.#anionCharges = Float64Array.from(space.anions, ({ charge }) => charge);
    this.elements = new Int32Array(space.order + 1);
    this.amounts = new Int32Array(space.order + 1);
    this.#cations = Array.from({ length: space.order }, () => 0);
  }

  /** Reads the cell of a number. */
  readNumber(number: number): void {
    const { codec } = this.#space;
    codec.readCations(number, this.#cations);
    this.#set(this.#cations, codec.anion(number), codec.ratio(number));
  }

  read({ cations, anion, ratio }: Cell): void {
    this.#set(cations, anion, ratio);
  }

  /** The composition of the cell read last. */
  composition(): Composition {
    // Plain loops: millions of compositions are read.
    const elements: string[] = [];
    const amounts: number[] = [];
    for (let k = 0; k < this.count; k++) {
      elements.push(this.symbols[this.elements[k]!]!);
      amounts.push(this.amounts[k]!);
    }
    return { elements, amounts };
  }

  /** The formula of the cell read last: elements in alphabetical order. */
  formula(): string {
    let formula = '';
    for (let k = 0; k < this.count; k++) {
      const amount = this.amounts[k]!;
      formula += amount === 1 ? this.symbols[this.elements[k]!]! : this.symbols[this.elements[k]!]! + amount;
    }
    return formula;
  }

  #set(cations: readonly number[], anion: number, ratio: number): void {
    const amounts = this.#space.ratios[ratio]!;
    let charge = 0;
    for (let m = 0; m < cations.length; m++) charge += this.#cationCharges[cations[m]!]! * amounts[m]!;
    const neutral = neutralAmounts(charge, this.#anionCharges[anion]!);
    this.count = 0;
    for (let m = 0; m < cations.length; m++)
      this.#add(this.#cationElements[cations[m]!]!, amounts[m]! * neutral.cations);
    let ions = cations.length;
    if (neutral.anion > 0) {
      this.#add(this.#anionElements[anion]!, neutral.anion);
      ions++;
    }
    // Amounts of ions are coprime; those of elements need not be if two ions are of one element.
    if (this.count < ions) this.#reduce();
  }

  #reduce(): void {
    let divisor = 0;
    for (let k = 0; k < this.count; k++) divisor = gcd(divisor, this.amounts[k]!);
    for (let k = 0; k < this.count; k++) this.amounts[k]! /= divisor;
  }

  /** Inserts an element at its index; amounts of equal elements are added up. */
  #add(element: number, amount: number): void {
    const { elements, amounts } = this;
    let index = this.count;
    while (index > 0 && elements[index - 1]! > element) index--;
    if (index > 0 && elements[index - 1] === element) {
      amounts[index - 1]! += amount;
      return;
    }
    for (let k = this.count; k > index; k--) {
      elements[k] = elements[k - 1]!;
      amounts[k] = amounts[k - 1]!;
    }
    elements[index] = element;
    amounts[index] = amount;
    this.count++;
  }
}

function elementsOf(ions: readonly Ion[]): string[] {
  return ions.map(({ element }) => element);
}
