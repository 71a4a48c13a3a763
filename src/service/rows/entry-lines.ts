import type { EntryRecord } from '../../store/types.js';
import { chooseColumns } from './choose-columns.js';
import { csvText } from './csv-text.js';
import { ENTRY_COLUMNS, entryCells, entryFields, type EntryFields } from './entry-columns.js';

export type EntryFormat = 'csv' | 'jsonl';

/** Entries turned into text at once. */
const ENTRIES_PER_CHUNK = 512;

/**
 * Entries as text in chunks: CSV with a header row, or JSON lines; with these columns, in this order. Throws USAGE at once
 * for a column that there is not.
 */
export function entryLines(
  entries: Iterable<EntryRecord>,
  format: EntryFormat,
  columns?: readonly string[],
): Iterable<string> {
  const chosen = chooseColumns(ENTRY_COLUMNS, columns) as readonly (keyof EntryFields)[];
  return chunksOf(entries, format, chosen);
}

function* chunksOf(
  entries: Iterable<EntryRecord>,
  format: EntryFormat,
  columns: readonly (keyof EntryFields)[],
): Generator<string, void, undefined> {
  const text = format === 'csv' ? csvLines : jsonLines;
  if (format === 'csv') yield csvText([columns]);
  let few: EntryRecord[] = [];
  for (const entry of entries) {
    if (few.push(entry) < ENTRIES_PER_CHUNK) continue;
    yield text(few, columns);
    few = [];
  }
  if (few.length > 0) yield text(few, columns);
}

function csvLines(entries: readonly EntryRecord[], columns: readonly (keyof EntryFields)[]): string {
  return csvText(entries.map((entry) => entryCells(entry, columns)));
}

function jsonLines(entries: readonly EntryRecord[], columns: readonly (keyof EntryFields)[]): string {
  return entries
    .map((entry) => {
      const fields = entryFields(entry);
      return `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, fields[column]])))}\n`;
    })
    .join('');
}
