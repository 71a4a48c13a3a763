import type { EntryRecord } from '../../store/types.js';
import { csvText } from './csv-text.js';
import { ENTRY_COLUMNS, entryCells } from './entry-columns.js';

/** Lines turned into text at once. */
const LINES_PER_CHUNK = 1_000;

/** Entries as CSV in chunks, with the header row of `incognita entries`. */
export function* entriesCsv(entries: Iterable<EntryRecord>): Generator<string, void, undefined> {
  let lines = [[...ENTRY_COLUMNS] as ReturnType<typeof entryCells>];
  for (const entry of entries) {
    if (lines.push(entryCells(entry)) < LINES_PER_CHUNK) continue;
    yield csvText(lines);
    lines = [];
  }
  if (lines.length > 0) yield csvText(lines);
}
