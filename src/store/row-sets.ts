import { BLOCK_ROWS } from './list-file.js';
import { Bitset } from './bitset.js';

const WORDS = BLOCK_ROWS / 32;
/** Up to so many members a block holds 16-bit numbers, beyond that one bit per row: whichever takes less. */
const SPARSE_MEMBERS = BLOCK_ROWS / 16;

/**
 * Collects sets of rows, one for each value, while rows come in order, and encodes them block by block: no more is held than
 * the encoded sets and one block of bits per value. A block is its number and its count of members, both 32 bits, and then the
 * members' positions in the block, 16 bits each, or, if there are more than 4,096, one bit per row. All little-endian; blocks
 * without members are left out.
 */
export class RowSetBuilder {
  readonly #values = new Map<string, OpenSet>();

  /** The row at `index`, from 0 and never falling, has `value`. */
  add(value: string, index: number): void {
    let set = this.#values.get(value);
    if (!set) {
      set = new OpenSet();
      this.#values.set(value, set);
    }
    set.add(index);
  }

  /** Every value with its encoded set, in the order of the values. */
  *build(): Iterable<[value: string, rows: Uint8Array]> {
    for (const value of [...this.#values.keys()].sort()) yield [value, this.#values.get(value)!.close()];
  }
}

class OpenSet {
  readonly #bits = new Uint32Array(WORDS);
  #block = 0;
  #count = 0;
  #bytes = new Uint8Array(64);
  #length = 0;

  add(index: number): void {
    const block = index >>> 16;
    if (block !== this.#block) {
      this.#flush();
      this.#block = block;
    }
    const position = index & 0xffff;
    this.#bits[position >>> 5]! |= 1 << (position & 31);
    this.#count++;
  }

  close(): Uint8Array {
    this.#flush();
    return this.#bytes.subarray(0, this.#length);
  }

  #flush(): void {
    if (this.#count === 0) return;
    const sparse = this.#count <= SPARSE_MEMBERS;
    const needed = this.#length + 8 + (sparse ? 2 * this.#count : WORDS * 4);
    if (needed > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(needed, Math.ceil(1.5 * this.#bytes.length)));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    const view = new DataView(this.#bytes.buffer);
    view.setUint32(this.#length, this.#block, true);
    view.setUint32(this.#length + 4, this.#count, true);
    let at = this.#length + 8;
    for (let w = 0; w < WORDS; w++) {
      if (!sparse) view.setUint32(at + 4 * w, this.#bits[w]!, true);
      else {
        for (let word = this.#bits[w]!; word !== 0; word &= word - 1, at += 2) {
          view.setUint16(at, w * 32 + 31 - Math.clz32(word & -word), true);
        }
      }
    }
    this.#length = needed;
    this.#bits.fill(0);
    this.#count = 0;
  }
}

/** Adds the rows of an encoded set to a set. Throws a RangeError if the bytes do not fit. */
export function addEncodedRows(into: Bitset, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { words } = into;
  for (let at = 0; at < bytes.byteLength;) {
    const first = view.getUint32(at, true) * WORDS;
    const count = view.getUint32(at + 4, true);
    at += 8;
    if (count <= SPARSE_MEMBERS) {
      for (const end = at + 2 * count; at < end; at += 2) {
        const position = view.getUint16(at, true);
        words[first + (position >>> 5)]! |= 1 << (position & 31);
      }
    } else {
      for (let w = 0; w < WORDS; w++, at += 4) {
        // The last block of a list may end before its bits do; words past the end are not written.
        words[first + w]! |= view.getUint32(at, true);
      }
    }
  }
}

/** Calls `visit` with each member of an encoded set, in their order. */
export function forEachEncodedRow(bytes: Uint8Array, visit: (index: number) => void): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < bytes.byteLength;) {
    const first = view.getUint32(at, true) * BLOCK_ROWS;
    const count = view.getUint32(at + 4, true);
    at += 8;
    if (count <= SPARSE_MEMBERS) {
      for (const last = at + 2 * count; at < last; at += 2) visit(first + view.getUint16(at, true));
      continue;
    }
    for (let w = 0; w < WORDS; w++, at += 4) {
      for (let word = view.getUint32(at, true); word !== 0; word &= word - 1) {
        visit(first + w * 32 + 31 - Math.clz32(word & -word));
      }
    }
  }
}
