import { createHash } from 'node:crypto';
import { flagsText } from '../calibration/flags/flags-text.js';
import { ionLabel } from '../chemistry/ions/ion.js';
import type { ListRow } from '../rows/list-row.js';

/** Bytes gathered before they are hashed: one call a row costs more than the hashing itself. */
const BLOCK_BYTES = 1 << 16;

const TAB = 9;
const NEWLINE = 10;
const HYPHEN = 45;
const SPACE = 32;
const ASCII = 128;

const bits = new DataView(new ArrayBuffer(8));
const HEX = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

/** What a line has that its row spells with some effort. */
interface RowTexts {
  readonly ions: string;
  readonly flags: string;
}

/**
 * The checksum of a list: the SHA-256 of its rows' lines in rank order, as docs/lists.md defines it. Lines are written as bytes: as
 * text that grows they were most of what a publication left to the garbage collector.
 */
export class RowHash {
  readonly #models: readonly string[];
  readonly #hash = createHash('sha256');
  readonly #block = new Uint8Array(BLOCK_BYTES);
  #length = 0;

  /** `models` in the order of their columns. */
  constructor(models: readonly string[]) {
    this.#models = models;
  }

  /**
   * A line is the columns of a row separated by tabs, a newline at the end.
   *
   * @param texts of the row's ions and flags, if the caller has them
   */
  add(rank: number, row: Omit<ListRow, 'rank'>, texts?: RowTexts): void {
    this.#text(String(rank));
    this.#byte(TAB);
    this.#text(row.formula);
    this.#byte(TAB);
    this.#double(row.score);
    this.#byte(TAB);
    for (let k = 0; k < row.elements.length; k++) {
      if (k > 0) this.#byte(HYPHEN);
      this.#text(row.elements[k]!);
    }
    this.#byte(TAB);
    this.#text(row.anion);
    this.#byte(TAB);
    if (texts) this.#text(texts.ions);
    else {
      for (let k = 0; k < row.ions.length; k++) {
        if (k > 0) this.#byte(SPACE);
        this.#text(ionLabel(row.ions[k]!));
      }
    }
    this.#byte(TAB);
    this.#text(row.anonymousFormula);
    for (const model of this.#models) {
      this.#byte(TAB);
      this.#double(row.raw[model]!);
    }
    // Lists of earlier versions have neither.
    if (row.rankBlend !== undefined) {
      this.#byte(TAB);
      this.#text(String(row.rankBlend));
      this.#byte(TAB);
      this.#text(texts?.flags ?? flagsText(row.flags ?? []));
    }
    this.#byte(NEWLINE);
  }

  /** Hexadecimal. Nothing can be added afterwards. */
  digest(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#block.subarray(0, this.#length));
    this.#length = 0;
  }

  #byte(byte: number): void {
    if (this.#length === BLOCK_BYTES) this.#flush();
    this.#block[this.#length++] = byte;
  }

  /** In UTF-8. */
  #text(text: string): void {
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      if (code >= ASCII) return this.#utf8(text.slice(k));
      this.#byte(code);
    }
  }

  #utf8(text: string): void {
    for (const byte of Buffer.from(text)) this.#byte(byte);
  }

  /** As the 16 hexadecimal digits of its bits: unlike decimals, the same in every language. */
  #double(value: number): void {
    // Adding 0 turns -0 into 0: SQLite does not keep the sign of a zero.
    bits.setFloat64(0, value + 0);
    for (let k = 0; k < 8; k++) {
      const byte = bits.getUint8(k);
      this.#byte(HEX[byte >>> 4]!);
      this.#byte(HEX[byte & 15]!);
    }
  }
}
