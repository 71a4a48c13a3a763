import { flagsOf, type EntryFlag } from '../ingest/entry-flags.js';
import type { IngestItem } from '../ingest/ingest-item.js';
import { isKnownByDefault } from '../ingest/known-expression.js';
import { readFile, type ReadFileOptions } from '../ingest/read-file.js';
import type { Message } from '../messages/message.js';
import { oneMessage } from '../messages/one-message.js';

/** One row as it would be stored. */
export interface PreviewRow {
  readonly line: number;
  readonly member: string | null;
  /** The formula as it would be stored; null for a row that would be refused. */
  readonly formula: string | null;
  readonly written: string;
  readonly id: string | null;
  readonly year: number | null;
  readonly flags: readonly EntryFlag[];
  /** Why it would be refused. */
  readonly reason: Message | null;
}

/** How a file would be read. */
export interface FilePreview {
  readonly file: string;
  readonly format: string;
  readonly reading: Readonly<Record<string, string>>;
  /** Rows that would be known by default, set aside, refused, skipped. */
  readonly known: number;
  readonly setAside: number;
  readonly refused: number;
  readonly skipped: number;
  readonly notes: readonly Message[];
  readonly rows: readonly PreviewRow[];
}

/** Rows that are shown. */
const ROWS_SHOWN = 5;

/** Reads a file to its end without a workspace, and says how it was read, with its first rows. Throws what `readFile` does. */
export async function previewFile(path: string, options: ReadFileOptions): Promise<FilePreview> {
  const { name, format, how, rows, notes } = await readFile(path, options);
  const counts = { known: 0, setAside: 0, refused: 0, skipped: 0 };
  const shown: PreviewRow[] = [];
  const see = (row: IngestItem): void => {
    if (row.kind === 'accepted') counts[isKnownByDefault(row.flags) && row.composition ? 'known' : 'setAside']++;
    else counts[row.kind]++;
    if (row.kind === 'skipped' || shown.length >= ROWS_SHOWN) return;
    const { line, member = null } = row;
    shown.push(
      row.kind === 'accepted'
        ? { line, member, ...pick(row), flags: flagsOf(row.flags), reason: null }
        : {
            line,
            member,
            formula: null,
            written: row.text,
            id: null,
            year: null,
            flags: [],
            reason: oneMessage(row.reason),
          },
    );
  };
  for await (const batch of rows) batch.forEach(see);
  return { file: name, format, reading: how, ...counts, notes: notes(), rows: shown };
}

function pick({ formula, written, id, year }: Pick<PreviewRow, 'written' | 'id' | 'year'> & { formula: string }) {
  return { formula, written, id, year };
}
