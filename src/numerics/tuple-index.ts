const FREE = -1;

/**
 * Numbers tuples of integers of one length in the order in which they come, and finds them again. Open addressing over flat
 * arrays: millions of tuples take no objects.
 */
export class TupleIndex {
  readonly width: number;
  #tuples: Int32Array;
  /** Hash of each tuple, so that growing need not compute it again. */
  #hashes: Int32Array;
  #slots: Int32Array;
  #count = 0;

  /** @param width length of a tuple */
  constructor(width: number, expected = 16) {
    this.width = width;
    let size = 32;
    while (size < 2 * expected) size *= 2;
    this.#slots = new Int32Array(size).fill(FREE);
    this.#tuples = new Int32Array((size / 2) * width);
    this.#hashes = new Int32Array(size / 2);
  }

  /** Number of distinct tuples. */
  get length(): number {
    return this.#count;
  }

  /** The number of a tuple, the first `width` entries of `tuple`, or -1. */
  find(tuple: Int32Array): number {
    return this.#slots[this.#slotOf(tuple, hashOf(tuple, this.width))]!;
  }

  /** The number of a tuple; the next free one if it is new. */
  add(tuple: Int32Array): number {
    const hash = hashOf(tuple, this.width);
    let slot = this.#slotOf(tuple, hash);
    if (this.#slots[slot] !== FREE) return this.#slots[slot]!;
    if (2 * (this.#count + 1) > this.#slots.length || this.#count === this.#hashes.length) {
      this.#grow();
      slot = this.#slotOf(tuple, hash);
    }
    for (let k = 0, at = this.#count * this.width; k < this.width; k++) this.#tuples[at++] = tuple[k]!;
    this.#hashes[this.#count] = hash;
    this.#slots[slot] = this.#count;
    return this.#count++;
  }

  /** Gives back the room for more tuples than there are. */
  trim(): void {
    this.#tuples = this.#tuples.slice(0, this.#count * this.width);
    this.#hashes = this.#hashes.slice(0, this.#count);
    let size = 32;
    while (size < 2 * this.#count) size *= 2;
    if (size < this.#slots.length) this.#fillSlots(size);
  }

  /** The tuple of a number, as a view. */
  tuple(number: number): Int32Array {
    return this.#tuples.subarray(number * this.width, (number + 1) * this.width);
  }

  /** The slot that holds the tuple, or the free one where it would go. */
  #slotOf(tuple: Int32Array, hash: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let number = this.#slots[slot]!; number !== FREE; number = this.#slots[slot]!) {
      if (this.#hashes[number] === hash && this.#holds(number, tuple)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #holds(number: number, tuple: Int32Array): boolean {
    for (let k = 0, at = number * this.width; k < this.width; k++) if (this.#tuples[at++] !== tuple[k]) return false;
    return true;
  }

  #grow(): void {
    const size = 2 * this.#slots.length;
    const tuples = new Int32Array((size / 2) * this.width);
    tuples.set(this.#tuples);
    this.#tuples = tuples;
    const hashes = new Int32Array(size / 2);
    hashes.set(this.#hashes);
    this.#hashes = hashes;
    this.#fillSlots(size);
  }

  #fillSlots(size: number): void {
    this.#slots = new Int32Array(size).fill(FREE);
    for (let number = 0; number < this.#count; number++) {
      let slot = this.#hashes[number]! & (size - 1);
      while (this.#slots[slot] !== FREE) slot = (slot + 1) & (size - 1);
      this.#slots[slot] = number;
    }
  }
}

function hashOf(tuple: Int32Array, width: number): number {
  let hash = 0;
  for (let k = 0; k < width; k++) {
    hash = Math.imul(hash ^ tuple[k]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = Math.imul(hash, 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
