import type { ColumnDescription } from '../../rows/row-column.js';
import type { ExportRow } from '../types.js';
import { chooseExportColumns } from './choose-export-columns.js';
import { cellText, csvText, type CsvCell } from './csv-text.js';
import { exportColumns, type ExportColumn } from './export-columns.js';
import { exportRecord } from './export-record.js';
import type { ListProvenance } from './list-provenance.js';
import { commentLines, headerLine } from './provenance-text.js';

/** Formats of text in which a list leaves. */
type TextFormat = 'csv' | 'jsonl';

/** Rows turned into text at once: enough to be quick, few enough that hundreds of slow readers can each hold a chunk. */
const ROWS_PER_CHUNK = 128;

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
  const chosen = chooseExportColumns(exportColumns(models, computed), columns);
  if (format === 'jsonl') {
    const fields = columns ? (row: ExportRow) => chosenFields(row, chosen) : exportRecord;
    return chunksOf(rows, (row) => `${JSON.stringify(fields(row))}\n`, provenance && headerLine(provenance));
  }
  const comments = provenance ? [...commentLines(provenance)].join('') : '';
  return chunksOf(rows, csvLine(chosen), comments + csvText([chosen.map(({ name }) => name)]));
}

type RowLine = (row: ExportRow) => string;

function* chunksOf(rows: Iterable<ExportRow>, line: RowLine, header?: string): Generator<string, void, undefined> {
  if (header !== undefined) yield header;
  let chunk = '';
  let count = 0;
  // Waiting for a slow reader, this must not hold what has been handed out.
  const handedOut = (): string => {
    const made = chunk;
    chunk = '';
    count = 0;
    return made;
  };
  for (const row of rows) {
    chunk += line(row);
    if (++count === ROWS_PER_CHUNK) yield handedOut();
  }
  if (count > 0) yield handedOut();
}

/** Lines of CSV, put together here, because csv-stringify takes several times as long. */
function csvLine(columns: readonly ExportColumn[]): RowLine {
  if (columns.length === 1) return (row) => csvText([[loneCell(columns[0]!, row)]]);
  const parts = runsOf(columns).map((run) => (run.length > 1 ? numbersOf(run) : cellsOf(run[0]!)));
  return (row) => {
    let line = '';
    let separator = '';
    for (const part of parts) {
      line += separator + part(row);
      separator = ',';
    }
    return `${line}\n`;
  };
}

/** The columns, neighbours that are numbers together. */
function runsOf(columns: readonly ExportColumn[]): ExportColumn[][] {
  const runs: ExportColumn[][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last && isNumber(column) && isNumber(last[0]!)) last.push(column);
    else runs.push([column]);
  }
  return runs;
}

function isNumber({ type }: ExportColumn): boolean {
  return type === 'number' || type === 'whole';
}

/** JSON spells several numbers at once in half the time that their texts take one by one. */
function numbersOf(columns: readonly ExportColumn[]): RowLine {
  const values: unknown[] = columns.map(() => 0);
  return (row) => {
    let areNumbers = true;
    for (let k = 0; k < columns.length; k++) {
      const value = columns[k]!.value(row);
      values[k] = value;
      areNumbers &&= Number.isFinite(value);
    }
    return areNumbers ? JSON.stringify(values).slice(1, -1) : columns.map((column) => cellOf(column, row)).join(',');
  };
}

function cellsOf(column: ExportColumn): RowLine {
  return (row) => cellOf(column, row);
}

/** The only cell of a line: an empty one needs quotation marks, and a negative number must stay one. */
function loneCell(column: ExportColumn, row: ExportRow): CsvCell {
  return column.type === 'number' || column.type === 'text' ? column.value(row) : cellOf(column, row);
}

function cellOf(column: ExportColumn, row: ExportRow): string {
  switch (column.type) {
    case 'text':
      return cellText(column.value(row));
    case 'words':
      return column.value(row).join(' ');
    case 'symbols':
      return column.value(row) ?? '';
    case 'whole':
    case 'number':
    case 'flag':
      return String(column.value(row) ?? '');
  }
}

function chosenFields(row: ExportRow, columns: readonly ExportColumn[]): Record<string, unknown> {
  return Object.fromEntries(columns.map((column) => [column.name, column.value(row)]));
}
