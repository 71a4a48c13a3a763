import { csvText, type CsvCell } from './csv-text.js';
import { exportCells, exportColumns, exportRecord } from './export-record.js';
import type { ExportRow } from '../types.js';

/** Formats of text in which a list leaves. */
export type TextFormat = 'csv' | 'jsonl';

/** Rows turned into text at once: enough to be quick, few enough that hundreds of slow readers can each hold a chunk. */
const ROWS_PER_CHUNK = 32;

/**
 * The text of a list in chunks, made as they are taken, so that a list of any size needs no more memory than one chunk.
 * CSV begins with its header row, also where no row follows; `models` are the models of the list.
 */
export function* exportList(
  rows: Iterable<ExportRow>,
  models: readonly { readonly name: string }[],
  format: TextFormat,
): Generator<string, void, undefined> {
  if (format === 'csv') yield csvText([exportColumns(models) as CsvCell[]]);
  const write =
    format === 'csv' ? (chunk: ExportRow[]) => csvText(chunk.map((row) => exportCells(row, models))) : jsonLines;
  let chunk: ExportRow[] = [];
  for (const row of rows) {
    if (chunk.push(row) < ROWS_PER_CHUNK) continue;
    yield write(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield write(chunk);
}

function jsonLines(rows: readonly ExportRow[]): string {
  return rows.map((row) => `${JSON.stringify(exportRecord(row))}\n`).join('');
}
