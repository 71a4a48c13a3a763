import type { Composition } from '../../chemistry/composition.js';
import { TupleIndex } from '../../numerics/tuple-index.js';

/** A composition by the numbers that a table gives to elements: the first `count` entries, in the order of a `Composition`. */
export interface NumberedComposition {
  readonly elements: Int32Array;
  readonly amounts: Int32Array;
  readonly count: number;
}

const UNKNOWN = -1;

/**
 * What is left of compositions when one element is taken out (the others with their amounts, and the missing one's amount):
 * a context. Context k holds the elements `members[starts[k] .. starts[k + 1])`, each counting `counts`.
 */
export class ElementContexts {
  readonly symbols: readonly string[];
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly counts: Float64Array;
  readonly #index: TupleIndex;
  readonly #numberOf: Map<string, number>;
  readonly #tuple: Int32Array;

  /**
   * @param compositions distinct, of at most `most` elements
   * @param symbols of the elements with numbers; others are in contexts, but are no members
   * @param counts how much each composition counts; one by default
   */
  constructor(compositions: readonly Composition[], most: number, symbols: readonly string[], counts?: Float64Array) {
    this.symbols = symbols;
    this.#numberOf = new Map(symbols.map((symbol, number) => [symbol, number]));
    for (const { elements } of compositions) {
      for (const element of elements)
        if (!this.#numberOf.has(element)) this.#numberOf.set(element, this.#numberOf.size);
    }
    this.#tuple = new Int32Array(2 * most - 1);
    this.#index = new TupleIndex(this.#tuple.length, compositions.length * most);
    // In flat arrays, which are filled up to `filled`: tens of thousands of compositions, several times for each fit.
    let filled = 0;
    const contexts = new Int32Array(compositions.length * most);
    const members = new Int32Array(contexts.length);
    const weights = new Float64Array(contexts.length);
    const numbered = { elements: new Int32Array(most), amounts: new Int32Array(most), count: 0 };
    for (let c = 0; c < compositions.length; c++) {
      this.#write(compositions[c]!, numbered);
      const weight = counts ? counts[c]! : 1;
      for (let k = 0; k < numbered.count; k++) {
        if (numbered.elements[k]! >= symbols.length) continue;
        this.#read(numbered, k);
        contexts[filled] = this.#index.add(this.#tuple);
        members[filled] = numbered.elements[k]!;
        weights[filled++] = weight;
      }
    }
    // Compositions share contexts: a half and more of the room is left.
    this.#index.trim();
    this.starts = new Int32Array(this.#index.length + 1);
    for (let k = 0; k < filled; k++) this.starts[contexts[k]! + 1]! += 1;
    for (let k = 0; k < this.#index.length; k++) this.starts[k + 1]! += this.starts[k]!;
    this.members = new Int32Array(filled);
    this.counts = new Float64Array(filled);
    const next = this.starts.slice();
    for (let k = 0; k < filled; k++) {
      const at = next[contexts[k]!]!++;
      this.members[at] = members[k]!;
      this.counts[at] = weights[k]!;
    }
  }

  get length(): number {
    return this.#index.length;
  }

  /** The numbers of elements; -1 for those that are in no composition. */
  numbersOf(symbols: readonly string[]): Int32Array {
    return Int32Array.from(symbols, (symbol) => this.#numberOf.get(symbol) ?? UNKNOWN);
  }

  numbered({ elements, amounts }: Composition): NumberedComposition {
    return { elements: this.numbersOf(elements), amounts: Int32Array.from(amounts), count: elements.length };
  }

  #write({ elements, amounts }: Composition, to: { elements: Int32Array; amounts: Int32Array; count: number }): void {
    to.count = elements.length;
    for (let k = 0; k < elements.length; k++) {
      to.elements[k] = this.#numberOf.get(elements[k]!) ?? UNKNOWN;
      to.amounts[k] = amounts[k]!;
    }
  }

  /** The context that is left without the element at `position`, or -1. */
  find(composition: NumberedComposition, position: number): number {
    this.#read(composition, position);
    return this.#index.find(this.#tuple);
  }

  /** What a context is: the missing element's amount, then the others, each followed by its amount; as a view. */
  context(number: number): Int32Array {
    return this.#index.tuple(number);
  }

  #read({ elements, amounts, count }: NumberedComposition, position: number): void {
    const tuple = this.#tuple;
    tuple.fill(UNKNOWN);
    tuple[0] = amounts[position]!;
    let at = 1;
    for (let k = 0; k < count; k++) {
      if (k === position) continue;
      tuple[at++] = elements[k]!;
      tuple[at++] = amounts[k]!;
    }
  }
}
