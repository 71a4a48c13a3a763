import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/**
 * Lines of CSV (RFC 4180, but with bare newlines). Numbers are written as they are, so that a negative one stays a number; a
 * text that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function csvText(lines: readonly (readonly CsvCell[])[]): string {
  let text = '';
  for (const line of lines) text += line.length > 1 ? `${line.map(cellText).join(',')}\n` : quoted(line);
  return text;
}

/** What needs neither quotation marks nor an apostrophe is by far the most: the library takes ten times as long. */
const PLAIN = /^[A-Za-z0-9][^",\n\r]*$/;
/** Not plain, but no spreadsheet runs it. */
const HARMLESS = /^[A-Za-z0-9][^\r]*$/;

/** One cell of a line that has several. */
export function cellText(cell: CsvCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return String(cell);
  if (PLAIN.test(cell)) return cell;
  return HARMLESS.test(cell) ? `"${cell.replaceAll('"', '""')}"` : quoted([cell]).slice(0, -1);
}

function quoted(line: readonly CsvCell[]): string {
  return stringify([line as CsvCell[]], { cast: { string: inert, number: String } });
}

function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
