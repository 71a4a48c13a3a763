import { isRuleLine } from '../../ingest/tables/rule-line.js';
import { isMeantAsFormula } from './formula-cell.js';
import { findTable, isFormulaHeader, type FormulaTable, type NumberedLine } from './formula-table.js';
import { formulaWords } from './formula-words.js';
import { jsonFormulas } from './json-rows.js';

/** A formula of a text. */
export interface WrittenFormula {
  /** As it is written. */
  readonly text: string;
  /** Its line, 1-based; of JSON the number of its record. */
  readonly line: number;
  /** The other cells of its row, in the order of `columns`. */
  readonly others: readonly string[];
}

/** A piece of a text that is no formula. */
interface IgnoredText {
  readonly text: string;
  readonly line: number;
}

/** What a text has of formulas, and what else. Every piece of it is in one of the two. */
export interface FormulaText {
  readonly formulas: readonly WrittenFormula[];
  readonly ignored: readonly IgnoredText[];
  /** The names of the columns besides that of the formulas, of a table; a column without a name has its number. */
  readonly columns: readonly string[];
}

/** Columns of a table that are returned; wider tables lose those behind. */
const MOST_COLUMNS = 30;
const LONGEST_CELL = 200;

/**
 * The formulas of a text: those of a list with any number per line, separated by blanks, commas, semicolons or tabs; of a JSON array;
 * or of that column of a table whose cells read best, with or without a header. Comments (#) are ignored.
 */
export function readFormulas(text: string): FormulaText {
  const whole = text.replace(/^\ufeff/, '');
  const json = jsonFormulas(whole);
  if (json) {
    if ('table' in json) return ofTable(json.table, []);
    return ofWords(json.words.map((word, index) => ({ line: index + 1, words: [word.trim()] })));
  }
  const comments: IgnoredText[] = [];
  const lines: NumberedLine[] = [];
  for (const [index, raw] of whole.split(/\r\n|[\r\n]/).entries()) {
    const trimmed = raw.trim();
    if (trimmed.startsWith('#')) comments.push({ text: trimmed.slice(0, LONGEST_CELL), line: index + 1 });
    else if (isRuleLine(trimmed)) comments.push({ text: trimmed.slice(0, LONGEST_CELL), line: index + 1 });
    else if (trimmed !== '') lines.push({ line: index + 1, text: edged(raw, trimmed) });
  }
  const table = findTable(lines);
  if (table) return ofTable(table, comments);
  const [first] = lines;
  const header = first && isFormulaHeader(first.text.trim()) ? [{ text: first.text.trim(), line: first.line }] : [];
  const body = lines.slice(header.length);
  return ofWords(
    body.map(({ line, text: one }) => ({ line, words: formulaWords(one) })),
    [...comments, ...header],
  );
}

/** A line without the blanks around it, but with the tab that an empty cell at either end leaves. */
function edged(raw: string, trimmed: string): string {
  const begin = raw.indexOf(trimmed);
  const [before, after] = [raw.slice(0, begin), raw.slice(begin + trimmed.length)];
  return `${before.includes('\t') ? '\t' : ''}${trimmed}${after.includes('\t') ? '\t' : ''}`;
}

function ofWords(
  lines: readonly { readonly line: number; readonly words: readonly string[] }[],
  before: readonly IgnoredText[] = [],
): FormulaText {
  const formulas: WrittenFormula[] = [];
  const ignored = [...before];
  for (const { line, words } of lines) {
    for (const word of words) {
      if (isMeantAsFormula(word) || words.length === 1) formulas.push({ text: word, line, others: [] });
      else ignored.push({ text: word.slice(0, LONGEST_CELL), line });
    }
  }
  return { formulas, ignored, columns: [] };
}

function ofTable({ header, rows, column }: FormulaTable, before: readonly IgnoredText[]): FormulaText {
  const width = Math.min(
    MOST_COLUMNS + 1,
    Math.max(header?.length ?? 0, ...rows.slice(0, 1000).map(({ cells }) => cells.length)),
  );
  const others = Array.from({ length: width }, (_, index) => index).filter((index) => index !== column);
  const formulas: WrittenFormula[] = [];
  const ignored = [...before];
  for (const { line, cells } of rows) {
    const text = cells[column] ?? '';
    if (text === '') ignored.push({ text: cells.join(' ').slice(0, LONGEST_CELL), line });
    else {
      const rest = others.map((index) => (cells[index] ?? '').slice(0, LONGEST_CELL));
      formulas.push({ text, line, others: rest });
    }
  }
  return { formulas, ignored, columns: others.map((index) => header?.[index] || String(index + 1)) };
}
