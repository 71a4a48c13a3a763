import { chooseColumns } from './choose-columns.js';
import { csvText, type CsvCell } from './csv-text.js';
import { exportCells, exportColumns, exportRecord } from './export-record.js';
import type { ListProvenance } from './list-provenance.js';
import { commentLines, headerLine } from './provenance-text.js';
import type { ColumnDescription } from '../../rows/row-column.js';
import type { ExportRow } from '../types.js';

/** Formats of text in which a list leaves. */
type TextFormat = 'csv' | 'jsonl';

/** Rows turned into text at once: enough to be quick, few enough that hundreds of slow readers can each hold a chunk. */
const ROWS_PER_CHUNK = 32;

/** Which columns of the rows leave, and how. */
export interface ExportTextOptions {
  readonly format: TextFormat;
  /** Columns of `exportColumns`, in order; all by default. As JSON a row then has these fields, with raw_<model> among them. */
  readonly columns?: readonly string[] | undefined;
  /** Columns that were computed for the list; none by default. */
  readonly computed?: readonly ColumnDescription[] | undefined;
  /** Where the rows come from, at the beginning of the text: `#` lines, or a line of JSON. Left out by default. */
  readonly provenance?: ListProvenance | undefined;
}

/**
 * The text of a list in chunks, made as they are taken, so that a list of any size needs no more memory than one chunk.
 * CSV begins with its header row, also if no row follows; `models` are the models of the list. Throws USAGE at once for a
 * column that there is not.
 */
export function exportList(
  rows: Iterable<ExportRow>,
  models: readonly { readonly name: string }[],
  { format, columns, computed, provenance }: ExportTextOptions,
): Iterable<string> {
  const all = exportColumns(models, computed);
  const chosen = chooseColumns(all, columns);
  const places = chosen.map((column) => all.indexOf(column));
  if (format === 'jsonl') {
    const fields = columns ? (row: ExportRow) => fieldsOf(row, chosen) : exportRecord;
    const lines = (few: readonly ExportRow[]): string => few.map((row) => `${JSON.stringify(fields(row))}\n`).join('');
    return chunksOf(rows, lines, provenance && headerLine(provenance));
  }
  const cells = (row: ExportRow): CsvCell[] => {
    const every = exportCells(row, models, computed);
    return places.map((place) => every[place]!);
  };
  const comments = provenance ? [...commentLines(provenance)].join('') : '';
  return chunksOf(rows, (few) => csvText(few.map(cells)), comments + csvText([chosen]));
}

function* chunksOf(
  rows: Iterable<ExportRow>,
  write: (few: readonly ExportRow[]) => string,
  header?: string,
): Generator<string, void, undefined> {
  if (header !== undefined) yield header;
  let chunk: ExportRow[] = [];
  for (const row of rows) {
    if (chunk.push(row) < ROWS_PER_CHUNK) continue;
    yield write(chunk);
    chunk = [];
  }
  if (chunk.length > 0) yield write(chunk);
}

function fieldsOf(row: ExportRow, columns: readonly string[]): Record<string, unknown> {
  const { raw, columns: computed, ...fields } = exportRecord(row);
  const raws = Object.fromEntries(Object.entries(raw).map(([model, value]) => [`raw_${model}`, value]));
  const all: Record<string, unknown> = { ...fields, ...raws, ...computed };
  return Object.fromEntries(columns.map((column) => [column, all[column] ?? null]));
}
