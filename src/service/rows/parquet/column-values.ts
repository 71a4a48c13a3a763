import type { ExportRow } from '../../types.js';
import type { ExportColumn } from '../export-columns.js';
import type { PageContent } from './column-pages.js';
import { plainTexts } from './plain-texts.js';

/** Collects the values of one column for the rows of one row group. */
export interface ColumnValues {
  add(row: ExportRow): void;
  /** What was collected; the next row is the first of the next group. */
  take(): PageContent;
}

/** `rows` is the largest number of rows of a group. */
export function columnValues(column: ExportColumn, rows: number): ColumnValues {
  switch (column.type) {
    case 'whole':
      return new NumberValues(column, new Int32Array(rows));
    case 'number':
      return new NumberValues(column, new Float64Array(rows));
    case 'flag':
      return new FlagValues(column, rows);
    case 'words':
      return new TextValues(column, rows, (row) => column.value(row).join(' '));
    case 'symbols':
    case 'text':
      return new TextValues(column, rows, (row) => column.value(row));
  }
}

/** Which rows have a value. */
class Levels {
  readonly #levels: Uint8Array | undefined;
  rows = 0;
  filled = 0;

  constructor({ nullable }: ExportColumn, rows: number) {
    this.#levels = nullable ? new Uint8Array(rows) : undefined;
  }

  /** Returns the index of the value among those that are not null, or -1. */
  next(hasValue: boolean): number {
    if (this.#levels) this.#levels[this.rows] = hasValue ? 1 : 0;
    this.rows++;
    return hasValue ? this.filled++ : -1;
  }

  take(): Pick<PageContent, 'levels' | 'rows' | 'nulls'> {
    const { rows, filled } = this;
    this.rows = 0;
    this.filled = 0;
    return { levels: this.#levels?.subarray(0, rows), rows, nulls: rows - filled };
  }
}

class NumberValues implements ColumnValues {
  readonly #column: Extract<ExportColumn, { type: 'whole' | 'number' }>;
  readonly #values: Int32Array | Float64Array;
  readonly #levels: Levels;

  constructor(column: Extract<ExportColumn, { type: 'whole' | 'number' }>, values: Int32Array | Float64Array) {
    this.#column = column;
    this.#values = values;
    this.#levels = new Levels(column, values.length);
  }

  add(row: ExportRow): void {
    const value = this.#column.value(row);
    const index = this.#levels.next(value !== null);
    if (value !== null) this.#values[index] = value;
  }

  take(): PageContent {
    const count = this.#levels.filled;
    const values = this.#values.subarray(0, count);
    let least = Infinity;
    let most = -Infinity;
    for (let k = 0; k < count; k++) {
      const value = values[k]!;
      if (value < least) least = value;
      if (value > most) most = value;
    }
    const isOne = least === most && values.every((value) => Object.is(value, values[0]));
    const plain = isOne ? values.subarray(0, 1) : values;
    return {
      name: this.#column.name,
      type: this.#column.type === 'whole' ? 'INT32' : 'DOUBLE',
      ...this.#levels.take(),
      values: new Uint8Array(plain.buffer, plain.byteOffset, plain.byteLength),
      dictionary: isOne ? { size: 1, indices: new Uint32Array(count) } : undefined,
      compressed: false,
      ...(most >= least && { least: least === 0 ? -0 : least, most: most === 0 ? 0 : most }),
    } as PageContent;
  }
}

class FlagValues implements ColumnValues {
  readonly #column: Extract<ExportColumn, { type: 'flag' }>;
  readonly #levels: Levels;
  readonly #rows: number;
  #bits: Uint8Array;
  #true = 0;

  constructor(column: Extract<ExportColumn, { type: 'flag' }>, rows: number) {
    this.#column = column;
    this.#levels = new Levels(column, rows);
    this.#rows = rows;
    this.#bits = new Uint8Array(Math.ceil(rows / 8));
  }

  add(row: ExportRow): void {
    const value = this.#column.value(row);
    const index = this.#levels.next(value !== null);
    if (!value) return;
    this.#bits[index >> 3]! |= 1 << (index & 7);
    this.#true++;
  }

  take(): PageContent {
    const count = this.#levels.filled;
    const content: PageContent = {
      name: this.#column.name,
      type: 'BOOLEAN',
      ...this.#levels.take(),
      values: this.#bits.subarray(0, Math.ceil(count / 8)),
      dictionary: undefined,
      compressed: true,
      least: count === 0 ? undefined : this.#true === count,
      most: count === 0 ? undefined : this.#true > 0,
    };
    this.#bits = new Uint8Array(Math.ceil(this.#rows / 8));
    this.#true = 0;
    return content;
  }
}

class TextValues implements ColumnValues {
  readonly #column: ExportColumn;
  readonly #value: (row: ExportRow) => string | null;
  readonly #levels: Levels;
  readonly #indices: Uint32Array;
  /** Undefined once the texts of a group were too different for one: those of the next will be, too. */
  #numbers: Map<string, number> | undefined = new Map();
  #texts: string[] = [];

  constructor(column: ExportColumn, rows: number, value: (row: ExportRow) => string | null) {
    this.#column = column;
    this.#value = value;
    this.#levels = new Levels(column, rows);
    this.#indices = new Uint32Array(rows);
  }

  add(row: ExportRow): void {
    const value = this.#value(row);
    const index = this.#levels.next(value !== null);
    if (value !== null) this.#texts[index] = value;
  }

  take(): PageContent {
    const texts = this.#texts;
    this.#texts = [];
    const different = this.#different(texts);
    const { bytes, least, most } = plainTexts(different ?? texts);
    return {
      name: this.#column.name,
      type: 'BYTE_ARRAY',
      ...this.#levels.take(),
      values: bytes,
      dictionary: different && { size: different.length, indices: this.#indices.subarray(0, texts.length) },
      compressed: true,
      least,
      most,
    };
  }

  /** The different texts, if they are few; their numbers are then in `#indices`. */
  #different(texts: readonly string[]): string[] | undefined {
    const numbers = this.#numbers;
    if (!numbers) return undefined;
    numbers.clear();
    const most = Math.max(16, texts.length / 4);
    for (let k = 0; k < texts.length; k++) {
      const text = texts[k]!;
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(text, number);
        if (number >= most) {
          this.#numbers = undefined;
          return undefined;
        }
      }
      this.#indices[k] = number;
    }
    return [...numbers.keys()];
  }
}
