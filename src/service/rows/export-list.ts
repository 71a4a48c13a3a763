import type { ColumnDescription } from '../../rows/row-column.js';
import type { ExportRow } from '../types.js';
import { chooseColumns } from './choose-columns.js';
import { cellText, csvText, type CsvCell } from './csv-text.js';
import { exportColumns, type ExportColumn } from './export-columns.js';
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
  const all = exportColumns(models, computed);
  const names = chooseColumns(
    all.map(({ name }) => name),
    columns,
  );
  const chosen = names.map((name) => all.find((column) => column.name === name)!);
  if (format === 'jsonl') {
    const line = columns ? chosenFields([...new Set(chosen)]) : allFields(exportColumns([]));
    return chunksOf(rows, line, provenance && headerLine(provenance));
  }
  const comments = provenance ? [...commentLines(provenance)].join('') : '';
  return chunksOf(rows, csvLine(chosen), comments + csvText([names]));
}

/** Rows of a list are many, so their lines are put together by hand: `JSON.stringify` and csv-stringify take twice as long and more. */
type RowLine = (row: ExportRow) => string;

function* chunksOf(rows: Iterable<ExportRow>, line: RowLine, header?: string): Generator<string, void, undefined> {
  if (header !== undefined) yield header;
  let chunk = '';
  let count = 0;
  for (const row of rows) {
    chunk += line(row);
    if (++count < ROWS_PER_CHUNK) continue;
    yield chunk;
    chunk = '';
    count = 0;
  }
  if (count > 0) yield chunk;
}

function csvLine(columns: readonly ExportColumn[]): RowLine {
  if (columns.length === 1) return (row) => csvText([[loneCell(columns[0]!, row)]]);
  return (row) => {
    let line = '';
    let separator = '';
    for (const column of columns) {
      line += separator + cellOf(column, row);
      separator = ',';
    }
    return `${line}\n`;
  };
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

/** Every field of a row; raw scores and computed columns are objects of their own. */
function allFields(columns: readonly ExportColumn[]): RowLine {
  const fields = fieldsOf(columns);
  return (row) => {
    let raw = '';
    for (const model in row.raw) raw += `${raw === '' ? '' : ','}"${model}":${numberText(row.raw[model]!)}`;
    const computed = row.columns ? `,"columns":${JSON.stringify(row.columns)}` : '';
    return `{${fields(row)},"raw":{${raw}}${computed}}\n`;
  };
}

function chosenFields(columns: readonly ExportColumn[]): RowLine {
  const fields = fieldsOf(columns);
  return (row) => `{${fields(row)}}\n`;
}

function fieldsOf(columns: readonly ExportColumn[]): RowLine {
  const keys = columns.map(({ name }, index) => `${index === 0 ? '' : ','}"${name}":`);
  return (row) => {
    let text = '';
    for (let k = 0; k < columns.length; k++) text += keys[k]! + jsonOf(columns[k]!, row);
    return text;
  };
}

function jsonOf(column: ExportColumn, row: ExportRow): string {
  switch (column.type) {
    case 'text':
      return JSON.stringify(column.value(row));
    case 'words': {
      const words = column.value(row);
      return words.length === 0 ? '[]' : `["${words.join('","')}"]`;
    }
    case 'symbols': {
      const symbols = column.value(row);
      return symbols === null ? 'null' : `"${symbols}"`;
    }
    case 'whole':
    case 'number':
    case 'flag': {
      const value = column.value(row);
      return typeof value === 'number' ? numberText(value) : String(value);
    }
  }
}

function numberText(value: number): string {
  return Number.isFinite(value) ? String(value) : 'null';
}
