import { readFile as readText } from 'node:fs/promises';
import { readFile } from '../ingest/read-file.js';
import type { Message } from '../messages/message.js';

/** Text that separates columns or formulas; a line without it is one formula. */
const SEPARATOR = /[,;\t|]/;

/** A formula of a file, with its line; if it cannot be read, the text of its row. */
export interface FormulaRow {
  readonly line: number;
  readonly text: string;
  /** Why the reader of a table refused the row; absent if it did not. */
  readonly reason?: Message | readonly Message[];
}

/** The formulas of a file, as `readFormulaRows` reads them, without their lines. */
export async function readFormulas(path: string): Promise<string[]> {
  return (await readFormulaRows(path)).map(({ text }) => text);
}

/**
 * The formulas of a file: one per line, with lines that are empty or begin with # left out, or those of any file that
 * `ingest` reads, and of lists as `export` writes them. Nothing is refused here: what cannot be read as a formula is reported when it is scored.
 */
export async function readFormulaRows(path: string): Promise<FormulaRow[]> {
  const lines = await plainLines(path);
  if (lines) return lines;
  const { rows } = await readFile(path, { thisYear: new Date().getUTCFullYear(), candidates: true });
  const formulas: FormulaRow[] = [];
  for await (const batch of rows) {
    for (const row of batch) {
      if (row.kind === 'accepted') formulas.push({ line: row.line, text: row.written });
      else if (row.kind === 'refused') formulas.push({ line: row.line, text: row.text, reason: row.reason });
    }
  }
  return formulas;
}

/** The lines of a plain list of formulas; undefined for any other file. */
async function plainLines(path: string): Promise<FormulaRow[] | undefined> {
  const bytes = await readText(path);
  const text = bytes.includes(0) ? undefined : bytes.toString('utf8').replace(/^\ufeff/, '');
  if (text === undefined || SEPARATOR.test(text) || text.includes('{')) return undefined;
  const lines = text
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter(({ text: line }) => line !== '' && !line.startsWith('#'));
  return isHeader(lines[0]?.text) ? lines.slice(1) : lines;
}

/** A table of one column begins with its name, which is no formula. */
function isHeader(line: string | undefined): boolean {
  return line?.toLowerCase() === 'formula';
}
