import { isRuleLine } from '../../ingest/tables/rule-line.js';
import { isMeantAsFormula } from './formula-cell.js';
import { findTable, isFormulaHeader, type FormulaTable, type NumberedLine } from './formula-table.js';
import { formulaWords } from './formula-words.js';
import { jsonFormulas } from './json-rows.js';
import { isMissing, isNumber, isUnit, mayBeMissing } from './missing-value.js';
import { LATEX_COMMAND, withoutMarkup } from './without-markup.js';

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

/** What Excel writes first in a file with another separator. */
const SEPARATOR = /^sep=.$/i;

/** What marks an item of a list, as web pages, documents and Japanese texts have it; numbers with a point are a column. */
const BULLET =
  /^(?:[*\u2022\u00b7\u2023\u25e6\u25aa\u25cf\u25cb\u25a0\u25a1\u25c6\u25c7\u30fb\u2013\u2014-]\s{1,20}|[\u2022\u30fb\u25cf\u25cb\u25a0\u25a1\u25c6\u25c7\u25aa\u2023](?=[A-Z\uff21-\uff3a([])|[\u2460-\u2473]\s{0,20}|[\uff10-\uff19]{1,4}[\uff0e.\uff09)\u3001]\s{0,20})/;

/**
 * The formulas of a text: those of a list with any number per line, separated by blanks, commas, semicolons or tabs; of a JSON array;
 * or of that column of a table whose cells read best, with or without a header. Comments (#) are ignored.
 */
export function readFormulas(text: string): FormulaText {
  const whole = withoutMarkup(text.replace(/^\ufeff/, ''));
  const json = jsonFormulas(whole);
  if (json) {
    if ('table' in json) return ofTable(json.table, []);
    return ofWords(json.words.map((word, index) => ({ line: index + 1, words: [word.trim()] })));
  }
  const comments: IgnoredText[] = [];
  const lines: NumberedLine[] = [];
  for (const [index, raw] of whole.split(/\r\n|[\r\n]/).entries()) {
    const trimmed = raw.trim();
    const line = index + 1;
    const isComment = trimmed.startsWith('#') && !isMissing(trimmed);
    if (isComment || isRuleLine(trimmed) || LATEX_COMMAND.test(trimmed) || (line === 1 && SEPARATOR.test(trimmed)))
      comments.push({ text: trimmed.slice(0, LONGEST_CELL), line });
    else if (trimmed !== '') {
      const [bullet = ''] = BULLET.exec(trimmed) ?? [];
      if (bullet !== '') comments.push({ text: bullet.trim(), line });
      lines.push({ line, text: bullet === '' ? edged(raw, trimmed) : trimmed.slice(bullet.length) });
    }
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
  const numbers = lines.some(({ words }) => words.some(isNumber));
  for (const { line, words } of lines) {
    for (const [at, word] of words.entries()) {
      const isOfNumber = at > 1 && isUnit(word) && isNumber(words[at - 1]!);
      const isNone = isMissing(word) || isOfNumber || (numbers && mayBeMissing(word));
      if (!isNone && (isMeantAsFormula(word) || words.length === 1)) formulas.push({ text: word, line, others: [] });
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
  const title = header?.[column] ?? '';
  const ignored = [
    ...before,
    ...(title === '' || isFormulaHeader(title) ? [] : [{ text: title, line: (rows[0]?.line ?? 2) - 1 }]),
  ];
  const lacks = rows.some(({ cells }) => isMissing(cells[column] ?? ''));
  for (const { line, cells } of rows) {
    const text = cells[column] ?? '';
    const isNone =
      mayBeMissing(text) &&
      (lacks || cells.some((cell, at) => at !== column && (isMissing(cell) || mayBeMissing(cell))));
    if (text === '' || isMissing(text) || isNone) ignored.push({ text: cells.join(' ').slice(0, LONGEST_CELL), line });
    else {
      const rest = others.map((index) => (cells[index] ?? '').slice(0, LONGEST_CELL));
      formulas.push({ text, line, others: rest });
    }
  }
  return { formulas, ignored, columns: others.map((index) => header?.[index] || String(index + 1)) };
}
