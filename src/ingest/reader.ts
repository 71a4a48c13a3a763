import type { Message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import type { Crystal } from '../structures/crystal.js';
import type { FlagBits } from './entry-flags.js';
import type { EntryFacts, RejectedRow, SkippedRow } from './ingest-item.js';
import type { InputFile } from './input-file.js';
import type { NotNumbers } from './json/not-numbers.js';
import type { BinaryFormat } from './input/binary-format.js';

/** Which columns (or keys) to read, by their names in the file; what is not given is guessed. */
export interface ColumnNames {
  /** Of the formulas. */
  readonly formula?: string | undefined;
  /** Of the ids. */
  readonly id?: string | undefined;
  /** Of the years of the first report. */
  readonly year?: string | undefined;
  /** The one that says yes for computed rows and no for measured ones. */
  readonly theoretical?: string | undefined;
}

export interface ReadOptions {
  /** Guessed by default. */
  readonly columns?: ColumnNames;
  /** Line of the heading of a table, from 1; 0 for a table without one. Found by default. */
  readonly headerRow?: number | undefined;
  /** Whether the rows of an exported list that are known compounds are read; otherwise such a list is refused. */
  readonly knownRows?: boolean;
  /** Whether all rows of lists of candidates are read, since formulas are asked for and not known compounds; by default such a list is refused. */
  readonly candidates?: boolean;
  /** Hears how much was read, and can stop the reading; nobody by default. */
  readonly control?: RunControl;
}

/** A row as the file has it. */
export interface RawRow {
  readonly kind: 'raw';
  /** 1 is the first line of the file; the number of the entry in formats without lines. */
  readonly line: number;
  readonly formula: string;
  /** Whether a program counted atoms for the formula, so that no amount in it is a slip of typing. */
  readonly isCounted?: boolean;
  readonly id: string | null;
  /** As written: "1987", "1987-05-01". */
  readonly year: string | null;
  /** What the row says of itself; none by default. */
  readonly flags?: FlagBits;
  /** Measured or computed values of the entry; none by default. */
  readonly facts?: EntryFacts;
  /** Its cell and sites, which are stored if they fit the formula. */
  readonly crystal?: Crystal | null;
  /** A file of crystals should give them here, but they are incomplete. */
  readonly lacksSites?: boolean;
  /** The part of an archive or folder that the row is from. */
  readonly member?: string;
  /** The whole row, for the report if it is refused. */
  text(): string;
}

/** What a file has at one place: a row, or what is none. */
export type FileRow = RawRow | RejectedRow | SkippedRow;

/** What reading a file gives. */
export interface Reading {
  /** How the file is read, for the record: which column gives what, the delimiter. */
  readonly how: Readonly<Record<string, string>>;
  /** In order; as many at once as are there without waiting, because to wait for each takes longer than to read it. */
  readonly rows: AsyncIterable<readonly FileRow[]>;
  /** What is to be known of the reading, once all rows were read. */
  readonly notes?: () => readonly Message[];
  /** Counts the values of JSON that are no numbers, while rows are read. */
  readonly notNumbers?: NotNumbers;
}

/** Reads one file format, unpacked and decoded already. A new format is a file with one of these, and a line in readers.ts. */
export interface Reader {
  /** The word of `--format`. */
  readonly format: string;
  /** What it reads that is no text; text by default. */
  readonly binary?: BinaryFormat;
  /** Whether it has columns that the user may name, and a line of headings; neither by default. */
  readonly has?: 'columns' | 'columns and heading';
  /**
   * How sure it is, from 0 to 1, that a file is of this format; the surest reader gets it. The extension alone is worth
   * 0.5, content that fits nothing else 0.9.
   */
  recognises(file: Pick<InputFile, 'name' | 'head'>): number;
  /** Decides how to read the file, then gives its rows. Throws INPUT_UNREADABLE, at once or while the rows are read. */
  read(file: InputFile, options: ReadOptions): Promise<Reading>;
}
