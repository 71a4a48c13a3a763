import type { Bitset } from './bitset.js';
import { forEachRow, wordOf } from './selected-rows.js';
import type { RowSelection } from './select-rows.js';

/** More elements than there are; slots of a row that hold none have this index. */
const NONE = 255;

/** Elements in one word. */
const PER_WORD = 4;

/**
 * The elements of every row of a list, one byte each, so that one pass over the rows of a selection counts all elements at once: 4 bytes per row, 8 for five
 * elements and more.
 */
export class RowElements {
  readonly #wordsPerRow: number;
  readonly #words: Uint32Array;
  readonly #slots: Uint8Array;
  readonly #filled: Uint8Array;
  #elements = 0;

  /** For a list whose rows have `arity` elements each; `add` says which. */
  constructor(rows: number, arity: number) {
    this.#wordsPerRow = Math.ceil(arity / PER_WORD);
    this.#words = new Uint32Array(rows * this.#wordsPerRow);
    this.#slots = new Uint8Array(this.#words.buffer).fill(NONE);
    this.#filled = new Uint8Array(rows);
  }

  /** Says which rows have the next element. */
  add(rows: Bitset): void {
    const width = this.#wordsPerRow * PER_WORD;
    const [slots, filled, element] = [this.#slots, this.#filled, this.#elements++];
    forEachRow({ rows, end: filled.length }, (row) => {
      const slot = filled[row]!++;
      if (slot < width) slots[row * width + slot] = element;
    });
  }

  /** For each element the rows of a selection that have it, and the sum of their scores. */
  count(selection: RowSelection, scores: Float64Array): { readonly rows: Uint32Array; readonly sums: Float64Array } {
    const rows = new Uint32Array(NONE + 1);
    const sums = new Float64Array(NONE + 1);
    const words = this.#words;
    const width = this.#wordsPerRow;
    const last = Math.ceil(selection.end / 32);
    // Written out instead of a call for each row: it is passed millions of times while somebody waits.
    for (let w = 0; w < last; w++) {
      for (let bits = wordOf(selection, w); bits !== 0; bits &= bits - 1) {
        const row = w * 32 + 31 - Math.clz32(bits & -bits);
        const score = scores[row]!;
        for (let at = row * width, end = at + width; at < end; at++) {
          const word = words[at]!;
          const a = word & 0xff;
          const b = (word >>> 8) & 0xff;
          const c = (word >>> 16) & 0xff;
          const d = word >>> 24;
          rows[a]!++;
          rows[b]!++;
          rows[c]!++;
          rows[d]!++;
          sums[a]! += score;
          sums[b]! += score;
          sums[c]! += score;
          sums[d]! += score;
        }
      }
    }
    return { rows: rows.subarray(0, this.#elements), sums: sums.subarray(0, this.#elements) };
  }
}
