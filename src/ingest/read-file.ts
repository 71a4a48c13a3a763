import { acceptRow } from './accept-row.js';
import { detectFormat } from './detect-format.js';
import { flagBit, type FlagBits } from './entry-flags.js';
import type { IngestItem } from './ingest-item.js';
import { openInput } from './input-file.js';
import { ReadingNotes } from './reading-notes.js';
import type { Reading, ReadOptions } from './reader.js';

export interface ReadFileOptions extends ReadOptions {
  /** A word of READERS, or "auto" (the default), which looks at the name and the content. */
  readonly format?: string;
  /** What all rows of the file are, whatever they say themselves. */
  readonly origin?: 'theoretical' | 'experimental';
  /** The year that it is, since nothing is published much later; that of the clock by default. */
  readonly thisYear?: number;
}

/** A file on its way into a workspace. */
export interface FileReading {
  /** The file's name without its folder. */
  readonly name: string;
  readonly format: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** How the file is read: which column gives what. */
  readonly how: Readonly<Record<string, string>>;
  /** Every row, either as an entry or refused; blank lines are no rows. May throw INPUT_UNREADABLE or CANCELLED. */
  readonly rows: AsyncIterable<IngestItem>;
  /** Sentences about what is to be known of the reading, once all rows were read. */
  readonly notes: () => string[];
}

/** Begins to read a file of known compounds. Throws INPUT_UNREADABLE, or USAGE for a format that there is not. */
export async function readFile(path: string, options: ReadFileOptions = {}): Promise<FileReading> {
  const file = await openInput(path);
  const reader = detectFormat(file, options.format);
  const reading = await reader.read(file, options);
  const how = options.origin === undefined ? reading.how : { ...reading.how, origin: options.origin };
  const notes = new ReadingNotes(options.thisYear ?? new Date().getFullYear());
  const rows = acceptRows(reading.rows, options.origin, notes);
  return { name: file.name, format: reader.format, sha256: file.sha256, how, rows, notes: () => notes.sentences() };
}

async function* acceptRows(
  rows: Reading['rows'],
  origin: ReadFileOptions['origin'],
  notes: ReadingNotes,
): AsyncGenerator<IngestItem, void, undefined> {
  const [set, unset] = originBits(origin);
  for await (const row of rows) {
    if (row.kind === 'skipped') {
      yield row;
      continue;
    }
    const item = acceptRow(row, notes.latestYear);
    if (item.kind === 'accepted') {
      const flags = (item.flags & ~unset) | set;
      notes.saw(row.kind === 'raw' ? row.year : null, item.year, flags);
      if (item.composition) notes.sawFormula(item.written, item.composition);
      yield flags === item.flags ? item : { ...item, flags };
    } else yield item;
  }
}

/** The flags that an origin sets and those that it takes away. */
function originBits(origin: ReadFileOptions['origin']): [set: FlagBits, unset: FlagBits] {
  if (origin === undefined) return [0, 0];
  return [flagBit(origin), flagBit(origin === 'theoretical' ? 'experimental' : 'theoretical')];
}
