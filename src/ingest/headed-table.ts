import { parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { message, type Message } from '../messages/message.js';
import type { RunControl } from '../run-control.js';
import { fileSource } from './input/file-source.js';
import { unpackSource } from './input/unpack-source.js';
import { openInput, inputUnreadable } from './input-file.js';
import { CSV_OPTIONS, possibleDelimiters, sampleRecords, tableProblem } from './tables/delimited-text.js';

/** Names of the column of formulas, the preferred first. */
export const FORMULA_COLUMNS = ['formula', 'formula_pretty', 'pretty_formula', 'reduced_formula', 'composition'];

/** Records among which the header is: titles and a line `sep=;` may come before it. */
const HEADER_AMONG = 20;
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
  /** Hears how much was read, and can stop the reading; nobody by default. */
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
  const content = await unpackSource(packed);
  if (content.kind === 'archive') throw inputUnreadable(path, message('table.archive', { file: path }));
  const file = await openInput(content.source, { ...(control && { control }) });
  const attempts = possibleDelimiters(file.head)
    .map((delimiter) => ({ delimiter, ...findHeader(sampleRecords(file.head, delimiter, HEADER_AMONG), find) }))
    .sort((a, b) => b.header.length - a.header.length);
  const found = attempts.find(({ columns }) => columns !== null) ?? attempts[0]!;
  const { columns } = found;
  if (columns === null) {
    throw inputUnreadable(
      path,
      missing(found.header.map((name) => name.slice(0, SHOWN.characters)).slice(0, SHOWN.columns)),
    );
  }
  const parser = parse({ ...CSV_OPTIONS, delimiter: found.delimiter, info: true, from: found.record + 1 });
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
      throw tableProblem(error, path, line);
    } finally {
      source.destroy();
      parser.destroy();
    }
  }
  return { name: packed.name, sha256: file.sha256, columns, rows: rows() };
}

interface FoundHeader<Columns> {
  readonly header: readonly string[];
  /** Its number among the records, from 1. */
  readonly record: number;
  readonly columns: Columns | null;
}

/** The first record that names the columns that are wanted; without one, the first that has any text. */
function findHeader<Columns>(
  records: readonly (readonly string[])[],
  find: HeadedTableOptions<Columns>['find'],
): FoundHeader<Columns> {
  const headers = records.map((cells, index): FoundHeader<Columns> => {
    const header = cells.map((name) => name.trim());
    return { header, record: index + 1, columns: find(header) };
  });
  return (
    headers.find(({ columns }) => columns !== null) ??
    headers.find(({ header }) => header.some((name) => name !== '')) ?? { header: [], record: 1, columns: null }
  );
}
