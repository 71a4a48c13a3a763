const WORD_BITS = 32;

/**
 * A set of integers in [0, length), one bit each. Filters of a score list are built of these: a facet value (an element,
 * an anion) is the set of the rows that have it, and a filter is their intersection.
 */
export class Bitset {
  readonly length: number;
  readonly words: Uint32Array;

  /** `words` holds `length` bits, bit i being bit i % 32 of word floor(i / 32); bits past the end must be clear. */
  constructor(length: number, words = new Uint32Array(Math.ceil(length / WORD_BITS))) {
    this.length = length;
    this.words = words;
  }

  /** The set of all integers in [0, length). */
  static full(length: number): Bitset {
    const set = new Bitset(length);
    set.words.fill(0xffffffff);
    const tail = length % WORD_BITS;
    if (tail > 0) set.words[set.words.length - 1] = 2 ** tail - 1;
    return set;
  }

  /** Reads what `toBytes` wrote. Throws a RangeError if the size does not fit. */
  static fromBytes(length: number, bytes: Uint8Array): Bitset {
    const set = new Bitset(length);
    if (bytes.byteLength !== set.words.byteLength) {
      throw new RangeError(`${bytes.byteLength} bytes cannot hold ${length} bits`);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (let w = 0; w < set.words.length; w++) set.words[w] = view.getUint32(w * 4, true);
    return set;
  }

  /** The words as little-endian 32-bit integers, on any machine. */
  toBytes(): Uint8Array {
    const bytes = new Uint8Array(this.words.byteLength);
    const view = new DataView(bytes.buffer);
    for (let w = 0; w < this.words.length; w++) view.setUint32(w * 4, this.words[w]!, true);
    return bytes;
  }

  add(value: number): void {
    this.words[value >>> 5]! |= 1 << (value & 31);
  }

  has(value: number): boolean {
    return value >= 0 && value < this.length && ((this.words[value >>> 5]! >>> (value & 31)) & 1) === 1;
  }

  clone(): Bitset {
    return new Bitset(this.length, this.words.slice());
  }

  /** Keeps what is in `other` too. */
  and(other: Bitset): this {
    const { words } = this;
    const others = other.words;
    for (let w = 0; w < words.length; w++) words[w]! &= others[w]!;
    return this;
  }

  /** Takes in what is in `other`. */
  or(other: Bitset): this {
    const { words } = this;
    const others = other.words;
    for (let w = 0; w < words.length; w++) words[w]! |= others[w]!;
    return this;
  }

  /** Keeps what is not in `other`. */
  andNot(other: Bitset): this {
    const { words } = this;
    const others = other.words;
    for (let w = 0; w < words.length; w++) words[w]! &= ~others[w]!;
    return this;
  }

  /** How many members are smaller than `end`. */
  count(end = this.length): number {
    const { words } = this;
    const whole = end >>> 5;
    let total = 0;
    for (let w = 0; w < whole; w++) total += ones(words[w]!);
    const tail = end & 31;
    return tail > 0 ? total + ones(words[whole]! & (2 ** tail - 1)) : total;
  }

  /** How many members smaller than `end` are in `other` too. */
  countWith(other: Bitset, end = this.length): number {
    const { words } = this;
    const others = other.words;
    const whole = end >>> 5;
    let total = 0;
    for (let w = 0; w < whole; w++) {
      const common = words[w]! & others[w]!;
      if (common !== 0) total += ones(common);
    }
    const tail = end & 31;
    return tail > 0 ? total + ones(words[whole]! & others[whole]! & (2 ** tail - 1)) : total;
  }

  /** The smallest member that is at least `from`, or -1. */
  next(from: number): number {
    if (from >= this.length) return -1;
    let w = from >>> 5;
    let word = (this.words[w]! >>> (from & 31)) << (from & 31);
    while (word === 0) {
      w++;
      if (w >= this.words.length) return -1;
      word = this.words[w]!;
    }
    return w * WORD_BITS + (31 - Math.clz32(word & -word));
  }

  /** The largest member that is at most `from`, or -1. */
  previous(from: number): number {
    if (from < 0) return -1;
    const last = Math.min(from, this.length - 1);
    let w = last >>> 5;
    const above = 31 - (last & 31);
    let word = ((this.words[w]! << above) >>> 0) >>> above;
    while (word === 0) {
      w--;
      if (w < 0) return -1;
      word = this.words[w]!;
    }
    return w * WORD_BITS + (31 - Math.clz32(word));
  }
}

/** Number of one bits in a 32-bit word, by adding neighbouring fields in parallel. */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
