import { acceptRow } from './accept-row.js';
import { detectFormat } from './detect-format.js';
import type { IngestItem, RejectedRow } from './ingest-item.js';
import { openInput } from './input-file.js';
import type { RawRow, ReadOptions } from './reader.js';

export interface ReadFileOptions extends ReadOptions {
  /** A word of READERS, or "auto" (the default), which looks at the name and the content. */
  readonly format?: string;
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
}

/** Begins to read a file of known compounds. Throws INPUT_UNREADABLE, or USAGE for a format that there is not. */
export async function readFile(path: string, options: ReadFileOptions = {}): Promise<FileReading> {
  const file = await openInput(path);
  const reader = detectFormat(file, options.format);
  const { how, rows } = await reader.read(file, options);
  return { name: file.name, format: reader.format, sha256: file.sha256, how, rows: acceptRows(rows) };
}

async function* acceptRows(rows: AsyncIterable<RawRow | RejectedRow>): AsyncGenerator<IngestItem, void, undefined> {
  for await (const row of rows) yield acceptRow(row);
}
