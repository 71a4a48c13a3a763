import { stringify } from 'csv-stringify/sync';

export type CsvCell = string | number | null;

/**
 * Lines of CSV (RFC 4180, but with bare newlines). Numbers stand as they are, so that a negative one stays a number; a
 * text that a spreadsheet would run as a formula is preceded by an apostrophe.
 */
export function csvText(lines: readonly (readonly CsvCell[])[]): string {
  return stringify(lines as CsvCell[][], { cast: { string: inert, number: String } });
}

function inert(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
