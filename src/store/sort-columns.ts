import { sortIndices } from './sort-indices.js';

/** A column of finite numbers that grows row by row. */
export class NumberColumn {
  #values = new Float64Array(1024);
  #length = 0;

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const grown = new Float64Array(2 * this.#length);
      grown.set(this.#values);
      this.#values = grown;
    }
    // Adding 0 turns -0 into 0, which equals it but has other bits.
    this.#values[this.#length++] = value + 0;
  }

  /** The values so far. */
  values(): Float64Array {
    return this.#values.subarray(0, this.#length);
  }

  /** The rows' indices in ascending order of the values; among equals the greater index first. */
  order(): Uint32Array {
    const values = this.values();
    const words = new Uint32Array(values.buffer, 0, 2 * this.#length);
    const [low, high] = isLittleEndian() ? [0, 1] : [1, 0];
    return sortIndices(this.#length, {
      digits: 4,
      base: 1 << 16,
      digit: (index, position) => {
        const sign = words[2 * index + high]! >> 31;
        const word = words[2 * index + (position < 2 ? low : high)]!;
        // Doubles sort like integers once the sign is turned round, and the rest of negative ones.
        const key = word ^ (position < 2 ? sign : sign | 0x80000000);
        return (position & 1 ? key >>> 16 : key) & 0xffff;
      },
    });
  }
}

/** A column of short texts of ASCII characters that grows row by row. */
export class TextColumn {
  #bytes = Buffer.alloc(1 << 14);
  #ends = new Uint32Array(1024);
  #length = 0;
  #longest = 0;

  push(text: string): void {
    const start = this.#length === 0 ? 0 : this.#ends[this.#length - 1]!;
    if (start + text.length > this.#bytes.length) {
      const grown = Buffer.alloc(Math.max(2 * this.#bytes.length, start + text.length));
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    if (this.#length === this.#ends.length) {
      const grown = new Uint32Array(2 * this.#length);
      grown.set(this.#ends);
      this.#ends = grown;
    }
    this.#bytes.write(text, start, 'latin1');
    this.#ends[this.#length++] = start + text.length;
    this.#longest = Math.max(this.#longest, text.length);
  }

  /** The rows' indices in ascending order of the texts' characters; among equals the greater index first. */
  order(): Uint32Array {
    const bytes = this.#bytes;
    const ends = this.#ends;
    const pairs = Math.ceil(this.#longest / 2);
    return sortIndices(this.#length, {
      digits: pairs,
      base: 1 << 14,
      digit: (index, position) => {
        const at = (index === 0 ? 0 : ends[index - 1]!) + 2 * (pairs - 1 - position);
        const end = ends[index]!;
        return at + 1 < end ? (bytes[at]! << 7) | bytes[at + 1]! : at < end ? bytes[at]! << 7 : 0;
      },
    });
  }

  /** The text at an index. */
  at(index: number): string {
    return this.#bytes.toString('latin1', index === 0 ? 0 : this.#ends[index - 1]!, this.#ends[index]!);
  }
}

function isLittleEndian(): boolean {
  return new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
}
