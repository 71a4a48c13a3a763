import { message, type Message } from '../messages/message.js';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Options } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import type { Database } from './databases/database.js';
import { databaseOf } from './databases/databases.js';
import { recordRow } from './databases/record-row.js';
import { guessColumns } from './guess-columns.js';
import type { ColumnPlaces } from './guess-columns.js';
import type { RejectedRow, SkippedRow } from './ingest-item.js';
import { MAX_ROW_BYTES, rowTooLong, unreadable } from './input-file.js';
import type { InputFile } from './input-file.js';
import type { RawRow, Reader, ReadOptions } from './reader.js';

/** The delimiters that are tried, the commonest first. */
const DELIMITERS = [',', ';', '\t', '|'];
/** Rows looked at to find the delimiter and the columns. */
const SAMPLE_ROWS = 200;

const COMMON: Options = {
  relax_column_count: true,
  // A stray quote inside a field is part of the field. The strict alternative loses every row up to the next quote.
  relax_quotes: true,
  max_record_size: MAX_ROW_BYTES,
};

interface Layout {
  readonly delimiter: string;
  readonly header: readonly string[];
  readonly places: ColumnPlaces;
  readonly database?: Database;
}

/**
 * Comma-separated values, also with semicolons, tabs or bars, with or without a header row. Columns may come in any
 * order; quoted fields may hold line breaks.
 */
export const csvReader: Reader = {
  format: 'csv',
  recognises: ({ name }) => (/\.(csv|tsv|txt)$/i.test(name) ? 0.5 : 0.1),
  read: (file, options) => {
    const layout = findLayout(file, options);
    const { delimiter, header, places } = layout;
    const how: Record<string, string> = { delimiter };
    if (!places.hasHeader) how['header'] = 'none';
    for (const role of ['formula', 'id', 'year'] as const) {
      if (places[role] >= 0) how[role] = places.hasHeader ? header[places[role]]! : `column ${places[role] + 1}`;
    }
    if (layout.database) how['layout'] = layout.database.name;
    return Promise.resolve({ how, rows: readRows(file, layout, options) });
  },
};

/** The delimiter under which the sample has a formula column; among several, the one that makes the most columns. */
function findLayout(file: InputFile, options: ReadOptions): Layout {
  const attempts = DELIMITERS.map((delimiter) => {
    const [header = [], ...sample] = readSample(file, delimiter);
    const database = options.columns?.formula === undefined ? databaseOf(header.map((name) => name.trim())) : undefined;
    if (database?.refused)
      throw unreadable(file.path, message('input.layout', { file: file.path, problem: message('input.candidates') }));
    const places = database ? placesOf(database, header) : guessColumns(header, sample, options.columns);
    return { delimiter, header, places, rows: sample.length, ...(database && { database }) };
  }).sort((a, b) => b.header.length - a.header.length);
  // The head of a longer file holds whole lines, so only a second line that does not fit leaves no sample.
  if (!file.headIsAll && attempts.every((attempt) => attempt.rows === 0)) throw rowTooLong(file.path, 2);
  const found = attempts.find((attempt): attempt is typeof attempt & Layout => 'formula' in attempt.places);
  if (!found)
    throw unreadable(file.path, message('input.layout', { file: file.path, problem: attempts[0]!.places as Message }));
  if (found.places.hasHeader && found.rows === 0 && file.headIsAll) {
    throw unreadable(file.path, message('input.header-only', { file: file.path }));
  }
  return found;
}

/** Where a known layout has its columns, for the record. */
function placesOf(database: Database, header: readonly string[]): ColumnPlaces {
  const names = header.map((name) => name.trim());
  const first = (keys: readonly string[] = []): number =>
    names.indexOf(keys.find((key) => names.includes(key)) ?? '\0');
  return { formula: first(database.formula), id: first(database.id), year: first(database.year), hasHeader: true };
}

function readSample(file: InputFile, delimiter: string): string[][] {
  // The head may end inside a quoted field: what cannot be completed is no part of the sample.
  const rows: string[][] = parseNow(file.head, {
    ...COMMON,
    delimiter,
    to: SAMPLE_ROWS + 1,
    skip_records_with_error: true,
  });
  return rows.filter((row) => !isBlank(row));
}

async function* readRows(
  file: InputFile,
  { delimiter, header, places, database }: Layout,
  options: ReadOptions,
): AsyncGenerator<RawRow | RejectedRow | SkippedRow, void, undefined> {
  // The parser could count lines itself (`info`), at two and a half times the cost.
  const parser = parse({ ...COMMON, delimiter });
  const source = Readable.from(file.text(options.control));
  // pipe() does not pass errors on; without this a failing source would leave the loop below waiting for ever.
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  const columns = new Map(header.map((name, index) => [name.trim(), index]));
  const shape = { delimiter, width: header.length, places, columns, ...(database && { database }) };
  let line = 0;
  let headerSeen = !places.hasHeader;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      const start = line + 1;
      line = start + lineBreaksIn(record);
      if (isBlank(record)) continue;
      if (headerSeen) yield toRow(record, start, shape);
      else headerSeen = true;
    }
  } catch (error) {
    throw error instanceof CsvError ? explain(error, file.path, line) : error;
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** An empty line comes as one empty field. */
function isBlank(record: readonly string[]): boolean {
  return record.length === 1 && record[0]!.trim() === '';
}

/** Line breaks inside the quoted fields of a record. */
function lineBreaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}

interface RowShape {
  readonly delimiter: string;
  readonly width: number;
  readonly places: ColumnPlaces;
  /** Index of each column by its name. */
  readonly columns: ReadonlyMap<string, number>;
  readonly database?: Database;
}

function toRow(
  record: readonly string[],
  line: number,
  { delimiter, width, places, columns, database }: RowShape,
): RawRow | RejectedRow | SkippedRow {
  const text = (): string => record.join(delimiter);
  const surplus = record.slice(width).some((cell) => cell.trim() !== '');
  if (database && !surplus) return recordRow(database, (key) => record[columns.get(key) ?? -1], line, text);
  const formula = record[places.formula];
  if (surplus || formula === undefined) {
    const reason = message('row.fields', { count: String(record.length), expected: String(width) });
    return { kind: 'refused', line, text: text(), reason };
  }
  const id = places.id < 0 ? null : (record[places.id] ?? null);
  const year = places.year < 0 ? null : (record[places.year] ?? null);
  return { kind: 'raw', line, formula, id, year, text };
}

function explain(error: CsvError, path: string, lastLine: number): Error {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(path, lastLine + 1);
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return unreadable(path, message('input.quote-not-closed', { file: path, line: String(lastLine) }), {
      line: lastLine + 1,
    });
  }
  return unreadable(path, message('input.not-csv', { file: path, line: String(lastLine), reason: error.message }), {
    line: lastLine + 1,
  });
}
