import { message, type Message } from '../messages/message.js';
import { acceptRow } from './accept-row.js';
import { detectFormat } from './detect-format.js';
import { flagBit, type FlagBits } from './entry-flags.js';
import type { IngestItem } from './ingest-item.js';
import { isFaultOfFile } from './is-fault-of-file.js';
import { openInput } from './input-file.js';
import type { ByteSource } from './input/byte-source.js';
import { fileSource } from './input/file-source.js';
import { scan } from './input/scan.js';
import { whySkipped } from './input/why-skipped.js';
import { unpackSource, type Unpacked } from './input/unpack-source.js';
import { silentControl } from '../run-control.js';
import { ReadingNotes } from './reading-notes.js';
import type { FileRow, Reader, Reading, ReadOptions } from './reader.js';

export interface ReadFileOptions extends ReadOptions {
  /** A word of READERS, or "auto" (the default), which looks at the name and the content. */
  readonly format?: string;
  /** What the text is encoded in; found by its bytes by default, else Windows-1252. */
  readonly encoding?: string | undefined;
  /** What all rows of the file are; what they say themselves does not count. */
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
  /** Every row in batches, either as an entry or refused; blank lines are no rows. May throw INPUT_UNREADABLE or CANCELLED. */
  readonly rows: AsyncIterable<readonly IngestItem[]>;
  /** Sentences about what is to be known of the reading, once all rows were read. */
  readonly notes: () => Message[];
}

/** Begins to read a file of known compounds. Throws INPUT_UNREADABLE, or USAGE for a format that there is not. */
export async function readFile(path: string, options: ReadFileOptions = {}): Promise<FileReading> {
  const disk = await fileSource(path);
  const content = await unpackSource(disk);
  const notes = new ReadingNotes(options.thisYear ?? new Date().getFullYear());
  const { format, sha256, how, rows } =
    content.kind === 'archive'
      ? { format: 'zip', ...(await packedHash(disk, options)), how: {}, rows: archiveRows(content, options, notes) }
      : await readSource(content, options, notes);
  return {
    name: disk.name,
    format,
    sha256: content.kind === 'file' && content.source === disk ? sha256 : (await packedHash(disk, options)).sha256,
    how: options.origin === undefined ? how : { ...how, origin: options.origin },
    rows: acceptRows(rows, options.origin, notes),
    notes: () => notes.messages(),
  };
}

async function packedHash(source: ByteSource, { control }: ReadOptions): Promise<{ sha256: string }> {
  const { sha256 } = await scan(source, 0, control ?? silentControl);
  return { sha256 };
}

async function readSource(
  { source, isSpreadsheet }: Extract<Unpacked, { kind: 'file' }>,
  options: ReadFileOptions,
  notes: ReadingNotes,
): Promise<{ format: string; sha256: string; how: Readonly<Record<string, string>>; rows: Reading['rows'] }> {
  const { encoding, control } = options;
  const file = await openInput(source, {
    ...(encoding !== undefined && { encoding }),
    ...(control && { control }),
    ...(isSpreadsheet && { binary: 'xlsx' as const }),
  });
  const reader = detectFormat(file, options.format);
  const reading = await reader.read(file, options);
  const without = optionsWithout(reader, options);
  if (without.length > 0) {
    notes.add(() => [message('reading.options', { format: reader.format, options: without })]);
  }
  if (file.encodingIsGuess) notes.readAs(file.name, file.encoding);
  if (reading.notes) notes.add(reading.notes);
  if (reading.notNumbers) notes.addNotNumbers(reading.notNumbers);
  const how = file.encoding === 'utf-8' ? reading.how : { ...reading.how, encoding: file.encoding };
  return { format: reader.format, sha256: file.sha256, how, rows: reading.rows };
}

/** The rows of all files of an archive. A file that cannot be read is one refused row, and the others are read. */
async function* archiveRows(
  archive: Extract<Unpacked, { kind: 'archive' }>,
  options: ReadFileOptions,
  notes: ReadingNotes,
): AsyncGenerator<readonly FileRow[], void, undefined> {
  const { members, close } = await archive.open();
  try {
    for (const { path, source } of members) {
      options.control?.throwIfCancelled();
      const what = whySkipped(path);
      if (what === undefined) yield* memberRows(source, path, options, notes);
      else yield [{ kind: 'skipped', line: 0, member: path, what }];
    }
  } finally {
    close();
  }
}

async function* memberRows(
  source: ByteSource,
  member: string,
  options: ReadFileOptions,
  notes: ReadingNotes,
): AsyncGenerator<readonly FileRow[], void, undefined> {
  try {
    const content = await unpackSource(source);
    if (content.kind === 'archive') return;
    const { rows } = await readSource(content, options, notes);
    for await (const batch of rows) yield batch.map((row) => ({ ...row, member }));
  } catch (error) {
    if (!isFaultOfFile(error)) throw error;
    const { line } = error.details;
    const reason = error.text;
    yield [{ kind: 'refused', line: typeof line === 'number' ? line : 1, member, text: '', reason }];
  }
}

async function* acceptRows(
  batches: Reading['rows'],
  origin: ReadFileOptions['origin'],
  notes: ReadingNotes,
): AsyncGenerator<IngestItem[], void, undefined> {
  const [set, unset] = originBits(origin);
  const accepted = (row: FileRow): IngestItem => {
    if (row.kind === 'skipped') {
      notes.skipped(row.what);
      return row;
    }
    const item = acceptRow(row, notes.latestYear);
    if (item.kind !== 'accepted' || row.kind !== 'raw') return item;
    const flags = (item.flags & ~unset) | set;
    notes.saw(row.year, item.year, flags);
    if (row.lacksSites) notes.sawNoSites(item.written);
    if (item.composition) notes.sawFormula(item.written, item.composition);
    return flags === item.flags ? item : { ...item, flags };
  };
  for await (const batch of batches) yield batch.map(accepted);
}

/** The options that were given although they mean nothing to a reader. */
function optionsWithout(
  { has, binary }: Reader,
  { columns = {}, headerRow, encoding }: Pick<ReadFileOptions, 'columns' | 'headerRow' | 'encoding'>,
): string[] {
  const all = [
    has === undefined && columns.formula !== undefined && '--formula-column',
    has === undefined && columns.id !== undefined && '--id-column',
    has === undefined && columns.year !== undefined && '--year-column',
    has === undefined && columns.theoretical !== undefined && '--theoretical-column',
    has !== 'columns and heading' && headerRow !== undefined && '--header-row',
    binary !== undefined && encoding !== undefined && '--encoding',
  ];
  return all.filter((option) => option !== false);
}

/** The flags that an origin sets and those that it takes away. */
function originBits(origin: ReadFileOptions['origin']): [set: FlagBits, unset: FlagBits] {
  if (origin === undefined) return [0, 0];
  return [flagBit(origin), flagBit(origin === 'theoretical' ? 'experimental' : 'theoretical')];
}
