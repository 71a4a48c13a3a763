import { CsvError, parse } from 'csv-parse';
import { parse as parseNow } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { message, type Message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import { fileSource } from './input/file-source.js';
import { unpacked } from './input/unpacked.js';
import { MAX_ROW_BYTES, openInput, rowTooLong, unreadable } from './input-file.js';

/** Names of the column of formulas, the preferred first. */
export const FORMULA_COLUMNS = ['formula', 'formula_pretty', 'pretty_formula', 'reduced_formula', 'composition'];

const DELIMITERS = [',', ';', '\t', '|'];
/** Names of columns in errors: characters of each, and how many. */
const SHOWN = { characters: 100, columns: 20 };

/** A row of a table with a header; rows without any text are left out. */
interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface HeadedTable<Columns> {
  readonly name: string;
  readonly sha256: string;
  readonly columns: Columns;
  /** May throw INPUT_UNREADABLE or CANCELLED. */
  readonly rows: AsyncIterable<TableLine>;
}

export interface HeadedTableOptions<Columns> {
  /** Finds the columns that are wanted in a header, or null. */
  readonly find: (header: readonly string[]) => Columns | null;
  /** What is said if they are not there, given the names of the columns. */
  readonly missing: (names: readonly string[]) => Message;
  readonly control?: RunControl | undefined;
}

/**
 * Begins to read a table as text, with a header and any usual delimiter, packed or not. Throws INPUT_UNREADABLE if the columns
 * that are wanted are not there.
 */
export async function openHeadedTable<Columns>(
  path: string,
  { find, missing, control }: HeadedTableOptions<Columns>,
): Promise<HeadedTable<Columns>> {
  const packed = await fileSource(path);
  const content = await unpacked(packed);
  if (content.kind === 'archive') throw unreadable(path, message('table.archive', { file: path }));
  const file = await openInput(content.source, { ...(control && { control }) });
  const attempts = DELIMITERS.map((delimiter) => {
    const [header = []] = parseNow(file.head, {
      delimiter,
      to: 1,
      relax_quotes: true,
      relax_column_count: true,
    }) as string[][];
    return { delimiter, header: header.map((name) => name.trim()) };
  }).sort((a, b) => b.header.length - a.header.length);
  const found = attempts.find(({ header }) => find(header) !== null) ?? attempts[0]!;
  const columns = find(found.header);
  if (columns === null) {
    throw unreadable(
      path,
      missing(found.header.map((name) => name.slice(0, SHOWN.characters)).slice(0, SHOWN.columns)),
    );
  }
  const parser = parse({
    delimiter: found.delimiter,
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: MAX_ROW_BYTES,
    info: true,
    from: 2,
  });
  const source = Readable.from(file.text(control));
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  async function* rows(): AsyncGenerator<TableLine, void, undefined> {
    let line = 1;
    try {
      for await (const { record, info } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
        line = info.lines;
        if (record.some((cell) => cell.trim() !== '')) yield { line, cells: record };
      }
    } catch (error) {
      throw error instanceof CsvError ? csvProblem(error, path, line) : error;
    } finally {
      source.destroy();
      parser.destroy();
    }
  }
  return { name: packed.name, sha256: file.sha256, columns, rows: rows() };
}

function csvProblem(error: CsvError, path: string, line: number): Error {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return rowTooLong(path, line + 1);
  return unreadable(path, message('input.not-csv', { file: path, line: String(line), reason: error.message }), {
    line: line + 1,
  });
}
