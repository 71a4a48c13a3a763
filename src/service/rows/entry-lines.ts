import type { EntryRecord } from '../../store/types.js';
import { csvText } from './csv-text.js';
import { ENTRY_COLUMNS, entryCells, entryFields } from './entry-columns.js';

export type EntryFormat = 'csv' | 'jsonl';

/** Entries turned into text at once. */
const ENTRIES_PER_CHUNK = 512;

/** Entries as text in chunks: CSV with a header row, or JSON lines. */
export function* entryLines(entries: Iterable<EntryRecord>, format: EntryFormat): Generator<string, void, undefined> {
  const text = format === 'csv' ? csvLines : jsonLines;
  if (format === 'csv') yield csvText([ENTRY_COLUMNS]);
  let few: EntryRecord[] = [];
  for (const entry of entries) {
    if (few.push(entry) < ENTRIES_PER_CHUNK) continue;
    yield text(few);
    few = [];
  }
  if (few.length > 0) yield text(few);
}

function csvLines(entries: readonly EntryRecord[]): string {
  return csvText(entries.map(entryCells));
}

function jsonLines(entries: readonly EntryRecord[]): string {
  return entries.map((entry) => `${JSON.stringify(entryFields(entry))}\n`).join('');
}
