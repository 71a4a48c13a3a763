import { createHash } from 'node:crypto';
import { flagsText } from '../calibration/flags/flags-text.js';
import { ionsText } from '../chemistry/ions/ions-text.js';
import type { ListRow } from '../rows/list-row.js';

/** Characters gathered before they are hashed: one call a row costs more than the hashing itself. */
const BLOCK_CHARACTERS = 1 << 16;

const bits = new DataView(new ArrayBuffer(8));
const HEX = Array.from({ length: 1 << 16 }, (_, word) => word.toString(16).padStart(4, '0'));

/** A double as the 16 hexadecimal digits of its bits: unlike decimals, the same in every language. */
function doubleBits(value: number): string {
  // Adding 0 turns -0 into 0: SQLite does not keep the sign of a zero.
  bits.setFloat64(0, value + 0);
  return HEX[bits.getUint16(0)]! + HEX[bits.getUint16(2)]! + HEX[bits.getUint16(4)]! + HEX[bits.getUint16(6)]!;
}

/** The checksum of a list: the SHA-256 of its rows' lines in rank order, as docs/lists.md defines it. */
export class RowHash {
  readonly #models: readonly string[];
  readonly #hash = createHash('sha256');
  #block = '';

  /** `models` in the order of their columns. */
  constructor(models: readonly string[]) {
    this.#models = models;
  }

  /** A line is the columns of a row separated by tabs, a newline at the end. */
  add(rank: number, row: Omit<ListRow, 'rank'>): void {
    const elements = row.elements.join('-');
    let line = `${rank}\t${row.formula}\t${doubleBits(row.score)}\t${elements}\t${row.anion}\t${ionsText(row.ions)}\t${row.anonymousFormula}`;
    for (const model of this.#models) line += `\t${doubleBits(row.raw[model]!)}`;
    // Lists of earlier versions have neither.
    if (row.rankBlend !== undefined) line += `\t${row.rankBlend}\t${flagsText(row.flags ?? [])}`;
    this.#block += `${line}\n`;
    if (this.#block.length < BLOCK_CHARACTERS) return;
    this.#hash.update(this.#block);
    this.#block = '';
  }

  /** Hexadecimal. Nothing can be added afterwards. */
  digest(): string {
    return this.#hash.update(this.#block).digest('hex');
  }
}
