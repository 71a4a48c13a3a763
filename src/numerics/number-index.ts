import { hashOfNumber } from './hash-of-number.js';

/** Slots for each key: open addressing stays quick while at most half of them are taken. */
const SLOTS_A_KEY = 2;

/**
 * Finds whole numbers (0 to 2^53 - 1) by value, several times quicker than a Map, which boxes numbers above 2^31. Open
 * addressing with linear probing; built once, never changed.
 */
export class NumberIndex {
  readonly #slots: Float64Array;
  readonly #indices: Int32Array;
  readonly #mask: number;

  /** @param keys distinct whole numbers */
  constructor(keys: ArrayLike<number>) {
    let size = 8;
    while (size < keys.length * SLOTS_A_KEY) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Float64Array(size).fill(-1);
    this.#indices = new Int32Array(size);
    for (let index = 0; index < keys.length; index++) {
      const slot = this.#slotOf(keys[index]!);
      this.#slots[slot] = keys[index]!;
      this.#indices[slot] = index;
    }
  }

  /** The index of a key among the keys, or -1. */
  find(key: number): number {
    const slot = this.#slotOf(key);
    return this.#slots[slot] === key ? this.#indices[slot]! : -1;
  }

  /** The slot that holds the key, or the free one where it would go. */
  #slotOf(key: number): number {
    let slot = hashOfNumber(key) & this.#mask;
    while (this.#slots[slot] !== -1 && this.#slots[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
