import { createHash } from 'node:crypto';
import type { StoredRow } from './list-file.js';

/** Characters gathered before they are hashed: one call a row costs more than the hashing itself. */
const BLOCK_CHARACTERS = 1 << 16;

const bits = new DataView(new ArrayBuffer(8));

/** A double as the 16 hexadecimal digits of its bits: unlike decimals, the same in every language. */
function doubleBits(value: number): string {
  // Adding 0 turns -0 into 0: SQLite does not keep the sign of a zero.
  bits.setFloat64(0, value + 0);
  return bits.getUint32(0).toString(16).padStart(8, '0') + bits.getUint32(4).toString(16).padStart(8, '0');
}

/** The line of a row under the checksum: its columns separated by tabs, a newline at the end. */
function checksumLine(stored: StoredRow): string {
  const [rank, formula, score, elements, anion, ions, anonymousFormula, ...raw] = stored;
  return `${[rank, formula, doubleBits(score), elements, anion, ions, anonymousFormula, ...raw.map(doubleBits)].join('\t')}\n`;
}

/** The checksum of a list: the SHA-256 of its rows' lines in rank order, as docs/lists.md defines it. */
export class RowHash {
  readonly #hash = createHash('sha256');
  #block = '';

  add(row: StoredRow): void {
    this.#block += checksumLine(row);
    if (this.#block.length < BLOCK_CHARACTERS) return;
    this.#hash.update(this.#block);
    this.#block = '';
  }

  /** Hexadecimal. Nothing can be added afterwards. */
  digest(): string {
    return this.#hash.update(this.#block).digest('hex');
  }
}
