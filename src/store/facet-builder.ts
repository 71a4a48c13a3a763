import { Bitset } from './bitset.js';

/** Collects the rows of each value of one facet (such as the element) while the number of rows is not yet known. */
export class FacetBuilder {
  readonly #words = new Map<string, Uint32Array>();

  /** The row at `index`, from 0, has `value`. */
  add(value: string, index: number): void {
    let words = this.#words.get(value);
    const word = index >>> 5;
    if (!words || word >= words.length) {
      const grown = new Uint32Array(Math.max(64, 2 * word));
      if (words) grown.set(words);
      words = grown;
      this.#words.set(value, words);
    }
    words[word]! |= 1 << (index & 31);
  }

  /** Every value with its rows, values in alphabetical order. */
  *build(rows: number): Iterable<[value: string, rows: Bitset]> {
    const words = Math.ceil(rows / 32);
    for (const value of [...this.#words.keys()].sort()) {
      const set = new Bitset(rows);
      const collected = this.#words.get(value)!;
      set.words.set(collected.subarray(0, Math.min(words, collected.length)));
      yield [value, set];
    }
  }
}
