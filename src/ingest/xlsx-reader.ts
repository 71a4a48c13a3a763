import type { Sheet } from 'read-excel-file/node';
import { isMessage } from '../messages/is-message.js';
import { message, type Message } from '../messages/message.js';
import { inputUnreadable, type InputFile } from './input-file.js';
import { openZipArchive } from './input/zip-archive.js';
import type { FileRow, Reader } from './reader.js';
import { findTableLayout, type TableRecord } from './tables/table-layout.js';
import { TableRows } from './tables/table-rows.js';

const SAMPLE_ROWS = 200;
const ROWS_PER_BATCH = 1000;

/** Spreadsheets of Excel: the first sheet that has a column of formulas; the others are named in a note. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  has: 'columns and heading',
  binary: 'xlsx',
  recognises: () => 0,
  read: async (file, options) => {
    const sheets = (await sheetsOf(file)).map(({ sheet, data }) => ({ name: sheet, records: recordsOf(data) }));
    const tables = sheets.map(({ name, records }) => {
      const layout = findTableLayout(records.slice(0, SAMPLE_ROWS), options);
      return { name, records, layout };
    });
    const refused = tables.find(({ layout }) => isMessage(layout) && layout.id === 'input.candidates');
    const found = refused ?? tables.find(({ layout }) => !isMessage(layout)) ?? tables[0];
    if (!found) throw inputUnreadable(file.path, message('input.no-entries', { file: file.path }));
    const { name, records, layout } = found;
    if (isMessage(layout))
      throw inputUnreadable(file.path, message('input.layout', { file: file.path, problem: layout }));
    const rows = new TableRows(layout, ' | ');
    const others = tables.filter((table) => table !== found && table.records.length > 0).map((table) => table.name);
    const notes = (): Message[] => [...rows.notes(), ...unreadSheets(others)];
    const how = sheets.length > 1 ? { sheet: name, ...rows.how() } : rows.how();
    return { how, rows: readRows(records, rows), notes };
  },
};

/** The sheets with their cells. What they unpack to is counted before, against spreadsheets made to fill memory. */
async function sheetsOf(file: InputFile): Promise<Sheet[]> {
  const content = await file.content();
  const { members, close } = await openZipArchive(file.path, content, content.length);
  try {
    for (const { source } of members) for await (const _ of source.chunks()) continue;
  } finally {
    close();
  }
  try {
    // Loaded only now: it takes longer to load than the whole command line.
    const { default: readXlsxFile } = await import('read-excel-file/node');
    return await readXlsxFile(content);
  } catch {
    throw inputUnreadable(file.path, message('input.broken-archive', { file: file.path, program: 'Excel' }));
  }
}

function recordsOf(data: Sheet['data']): TableRecord[] {
  return data.map((cells, index) => ({ cells: cells.length === 0 ? [''] : cells.map(cellText), line: index + 1 }));
}

/** A cell as text; dates as 1987-05-01. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return String(cell);
}

async function* readRows(records: readonly TableRecord[], rows: TableRows): AsyncGenerator<FileRow[], void, undefined> {
  for (let first = 0; first < records.length; first += ROWS_PER_BATCH) {
    const batch = records.slice(first, first + ROWS_PER_BATCH).map((record) => rows.row(record));
    yield batch.filter((row) => row !== undefined);
  }
}

function unreadSheets(names: readonly string[]): Message[] {
  if (names.length === 0) return [];
  return [message('reading.other-sheets', { names: names.map((name) => `"${name.slice(0, 40)}"`) })];
}
