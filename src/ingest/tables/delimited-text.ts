import { CsvError, type Options } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { message } from '../../messages/message.js';
import { MAX_ROW_BYTES, rowTooLong, inputUnreadable } from '../input-file.js';

/** The delimiters that are tried, the commonest first. */
const DELIMITERS = [',', ';', '\t', '|'];

/** How the parser reads all tables. */
export const CSV_OPTIONS: Options = {
  relax_column_count: true,
  // A stray quote inside a field is part of the field. The strict alternative loses every row up to the next quote.
  relax_quotes: true,
  max_record_size: MAX_ROW_BYTES,
};

/** The delimiters that a table may have: the one that its first line says (`sep=;`), or else all usual ones. */
export function possibleDelimiters(head: string): readonly string[] {
  const said = /^[ \t]*sep=(.)[ \t]*$/im.exec(head.slice(0, 20))?.[1];
  return said === undefined ? DELIMITERS : [said];
}

/** The first records of a table of which only the beginning is given. */
export function sampleRecords(head: string, delimiter: string, most: number): string[][] {
  // The head may end inside a quoted field: what cannot be completed is no part of the sample.
  return parseNow(head, { ...CSV_OPTIONS, delimiter, to: most, skip_records_with_error: true });
}

/** What is said to the user of an error of the parser; other errors stay as they are. */
export function tableProblem(error: unknown, path: string, lastLine: number): unknown {
  if (!(error instanceof CsvError)) return error;
  if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(path, lastLine + 1);
  const line = String(lastLine);
  const said =
    error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? message('input.quote-not-closed', { file: path, line })
      : message('input.not-csv', { file: path, line, reason: error.message });
  return inputUnreadable(path, said, { line: lastLine + 1 });
}
