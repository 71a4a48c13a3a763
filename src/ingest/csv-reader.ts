import { isMessage } from '../messages/is-message.js';
import { message, type Message } from '../messages/message.js';
import { rowTooLong, inputUnreadable } from './input-file.js';
import type { InputFile } from './input-file.js';
import type { FileRow, Reader, ReadOptions } from './reader.js';
import { delimitedRecords } from './tables/delimited-records.js';
import { possibleDelimiters, sampleRecords, tableProblem } from './tables/delimited-text.js';
import { findTableLayout, isBlank, type TableLayout, type TableRecord } from './tables/table-layout.js';
import { TableRows } from './tables/table-rows.js';

/** Rows looked at to find the delimiter and the columns. */
const SAMPLE_ROWS = 200;

/**
 * Comma-separated values, also with semicolons, tabs or bars, with or without a header row. Columns may come in any
 * order; quoted fields may hold line breaks.
 */
export const csvReader: Reader = {
  format: 'csv',
  has: 'columns and heading',
  recognises: ({ name }) => (/\.(csv|tsv|txt)$/i.test(name) ? 0.5 : 0.1),
  read: (file, options) => {
    const { delimiter, layout } = findDialect(file, options);
    const rows = new TableRows(layout, delimiter);
    const how = { delimiter, ...rows.how() };
    return Promise.resolve({ how, rows: readRows(file, delimiter, rows, options), notes: () => rows.notes() });
  },
};

interface Attempt {
  readonly delimiter: string;
  readonly layout: TableLayout | Message;
  readonly records: number;
  readonly width: number;
}

/** The delimiter under which the sample has a formula column; among several, the one that makes the most columns. */
function findDialect(file: InputFile, options: ReadOptions): { delimiter: string; layout: TableLayout } {
  if (!file.headIsAll && !file.head.includes('\n')) throw rowTooLong(file.path, 1);
  const attempts = possibleDelimiters(file.head).map((delimiter): Attempt => {
    const records = readSample(file, delimiter);
    const layout = findTableLayout(records, { ...options, commas: delimiter === ',' });
    const filled = records.filter(({ cells }) => !isBlank(cells));
    const width = isMessage(layout) ? (filled[0]?.cells.length ?? 0) : layout.header.length;
    return { delimiter, layout, records: filled.length, width };
  });
  attempts.sort((a, b) => b.width - a.width);
  // The head of a longer file holds whole lines, so only a second line that does not fit leaves no sample.
  if (!file.headIsAll && attempts.every((attempt) => attempt.records <= 1)) throw rowTooLong(file.path, 2);
  const refused = attempts.find(({ layout }) => isMessage(layout) && layout.id === 'input.candidates');
  const sure = attempts.find(({ layout }) => !isMessage(layout) && layout.isSure);
  const found = refused ?? sure ?? attempts.find(({ layout }) => !isMessage(layout)) ?? attempts[0]!;
  const { delimiter, layout } = found;
  if (isMessage(layout))
    throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem: layout }));
  if (layout.headerLine > 0 && layout.sampled === 0 && file.headIsAll) {
    const below = file.head.split('\n').slice(layout.headerLine);
    // Rows below that are no records are inside a quotation that does not end.
    if (below.some((line) => line.includes('"'))) {
      const line = String(layout.headerLine);
      throw inputUnreadable(file.path, message('input.quote-not-closed', { file: file.path, line }));
    }
    throw inputUnreadable(file.path, message('input.header-only', { file: file.path }));
  }
  return { delimiter, layout };
}

function readSample(file: InputFile, delimiter: string): TableRecord[] {
  let line = 0;
  return sampleRecords(file.head, delimiter, SAMPLE_ROWS + 1).map((cells) => {
    const start = line + 1;
    line = start + lineBreaksIn(cells);
    return { cells, line: start };
  });
}

async function* readRows(
  file: InputFile,
  delimiter: string,
  rows: TableRows,
  options: ReadOptions,
): AsyncGenerator<FileRow[], void, undefined> {
  let line = 0;
  try {
    for await (const records of delimitedRecords(file.text(options.control), delimiter)) {
      const batch: FileRow[] = [];
      for (const cells of records) {
        const start = line + 1;
        line = start + lineBreaksIn(cells);
        const row = rows.row({ cells, line: start });
        if (row) batch.push(row);
      }
      yield batch;
    }
  } catch (error) {
    throw tableProblem(error, file.path, line);
  }
}

/** Line breaks inside the quoted fields of a record. */
function lineBreaksIn(record: readonly string[]): number {
  let breaks = 0;
  for (const cell of record) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) breaks++;
  }
  return breaks;
}
