import { message, type Message } from '../messages/message.js';
import { elementBySymbol } from '../chemistry/elements/elements.js';
import { parseEntryFormula } from '../chemistry/formula/formula.js';
import { toBoolean } from './databases/values.js';
import type { ColumnNames } from './reader.js';
import { COLUMN_NAMES, isFormulaHeading, isWeakFormulaHeading, normaliseHeading } from './tables/column-names.js';

/** Share of the sampled cells that must be formulas for a column to count as one by its content alone. */
const MIN_FORMULA_SHARE = 0.8;
/** The same for a column whose name says that it may have formulas. */
const MIN_NAMED_SHARE = 0.5;
/** And share that must have two elements or more, which distinguishes formulas from columns of letters such as N and Y. */
const MIN_COMPOUND_SHARE = 0.3;
/** A column of at least so many filled cells with so small a share of different ones names no entries. */
const MIN_CELLS_OF_IDS = 10;
const MIN_DISTINCT_SHARE = 0.2;

/** Places of the columns, -1 if there is none. */
export interface ColumnPlaces {
  readonly formula: number;
  readonly id: number;
  readonly year: number;
  /** False if the first row already is a compound. */
  readonly hasHeader: boolean;
}

/**
 * Finds the columns by what the user named, otherwise by usual names, otherwise (the formula only) as the one column
 * whose sampled cells read as formulas. A message in return says why there is no answer, as the end of a sentence
 * that begins with the file's name.
 */
export function guessColumns(
  header: readonly string[],
  sample: readonly (readonly string[])[],
  names: ColumnNames = {},
): ColumnPlaces | Message {
  const positions: Record<'formula' | 'id' | 'year', number> = { formula: -1, id: -1, year: -1 };
  for (const role of ['formula', 'id', 'year'] as const) {
    const name = names[role];
    if (name === undefined) continue;
    positions[role] = findColumn(header, name);
    if (positions[role] < 0) return message('input.no-column', { column: name, columns: header });
  }
  if (names.formula === undefined) {
    const formula = guessFormula(header, sample);
    if (typeof formula !== 'number') return formula;
    positions.formula = formula;
    // A first cell that reads as a formula under no usual name is a compound, not a heading.
    if (!isFormulaHeading(header[formula]!) && isNearlyFormula(header[formula]!)) {
      return { ...positions, hasHeader: false };
    }
  }
  for (const role of ['id', 'year'] as const) {
    if (names[role] !== undefined) continue;
    const named = COLUMN_NAMES[role]
      .map((name) => header.findIndex((heading) => normaliseHeading(heading) === name))
      .filter((position) => position >= 0 && position !== positions.formula);
    const cells = (position: number): string[] => sample.map((row) => row[position]?.trim() ?? '');
    positions[role] = named.find((position) => role === 'year' || mayBeIds(cells(position))) ?? -1;
  }
  return { ...positions, hasHeader: true };
}

/** The index of a column by its name, exactly or but for capitals and punctuation; -1 if there is none. */
export function findColumn(header: readonly string[], name: string): number {
  const exact = header.findIndex((heading) => heading.trim() === name.trim());
  return exact >= 0 ? exact : header.findIndex((heading) => normaliseHeading(heading) === normaliseHeading(name));
}

function guessFormula(header: readonly string[], sample: readonly (readonly string[])[]): number | Message {
  const named = COLUMN_NAMES.formula
    .map((name) => header.findIndex((heading) => normaliseHeading(heading) === name))
    .filter((position) => position >= 0);
  const cellsOf = (position: number): string[] => sample.map((row) => row[position] ?? '');
  // Wide tables have thousands of columns: the others are read only if no name says.
  const good = named.find((position) => formulaShares(cellsOf(position)).formulas >= MIN_NAMED_SHARE);
  if (good !== undefined) return good;
  const telling = header
    .map((_, position) => position)
    .filter((position) => {
      const enough = isWeakFormulaHeading(header[position]!) ? MIN_NAMED_SHARE : MIN_FORMULA_SHARE;
      const { formulas, compounds } = formulaShares(cellsOf(position));
      return formulas >= enough && compounds >= MIN_COMPOUND_SHARE;
    })
    .filter((position) => !areElementLists(cellsOf(position)));
  if (telling.length === 1) return telling[0]!;
  if (named.length > 0) return named[0]!;
  const seen = header.map((heading) => `"${shorten(heading)}"`);

  if (telling.length > 1) {
    const candidates = telling.map((position) => `"${shorten(header[position]!)}"`);
    return message('input.several-columns', { columns: candidates });
  }
  if (areIds((sample.length > 0 ? sample : [header]).map((row) => row[0] ?? ''))) return message('input.ids-only');
  return message('input.no-formulas', { count: header.length, columns: seen });
}

/** The shares of cells that are formulas, and of those of compounds; 0 if they cannot be enough for any column. */
function formulaShares(cells: readonly string[]): { formulas: number; compounds: number } {
  const filled = cells.filter((cell) => cell.trim() !== '');
  const mostOthers = filled.length * (1 - MIN_NAMED_SHARE);
  let [formulas, compounds] = [0, 0];
  for (const [index, cell] of filled.entries()) {
    const count = elementsIn(cell);
    if (count > 0) formulas++;
    if (count > 1) compounds++;
    if (index + 1 - formulas > mostOthers) return { formulas: 0, compounds: 0 };
  }
  if (filled.length === 0) return { formulas: 0, compounds: 0 };
  return { formulas: formulas / filled.length, compounds: compounds / filled.length };
}

/** Number of elements of a formula; 0 if it is none. */
function elementsIn(text: string): number {
  // Most cells of a table are numbers, and to refuse one as a formula takes a hundred times as long.
  if (!/[A-Za-z]/.test(text)) return 0;
  try {
    return new Set(parseEntryFormula(text).formula.match(/[A-Z][a-z]?/g)).size;
  } catch {
    return 0;
  }
}

/** Whether all cells name elements only ("Ca Zr O"), so that the column says what is in a compound, not how much. */
function areElementLists(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const lists = filled.map((cell) => cell.split(/[\s,;-]+/));
  return (
    lists.every((words) => words.every((word) => elementBySymbol(word) !== undefined)) &&
    lists.some((words) => words.length > 2)
  );
}

/** Whether a text is a formula, or begins as one with amounts, so that it is no heading: YBa2Cu3O7-x, LiMn204. */
function isNearlyFormula(text: string): boolean {
  if (elementsIn(text) > 0) return true;
  const begin = /^["'([{]*((?:[A-Z][a-z]?[\d.,_]*[()[\]]*)+)/.exec(text.trim())?.[1] ?? '';
  const symbols = begin.match(/[A-Z][a-z]?/g) ?? [];
  return symbols.length > 1 && symbols.every((symbol) => elementBySymbol(symbol) !== undefined) && /\d/.test(begin);
}

/** Whether the cells of a column can tell entries apart; yes and no cannot, nor can a few values that come again and again. */
function mayBeIds(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return true;
  const distinct = new Set(filled);
  if (
    filled.every((cell) => toBoolean(cell) !== null) &&
    (distinct.size < filled.length || !/^\d+$/.test(filled[0]!))
  ) {
    return false;
  }
  return filled.length < MIN_CELLS_OF_IDS || distinct.size >= filled.length * MIN_DISTINCT_SHARE;
}

/** Whether these are numbers of entries of databases, or of any list. */
function areIds(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const id = /^(?:(?:mp|mvc|icsd|cod|oqmd|jvasp|agm|aflow|auid|amcsd|nomad)[-:_#]?\w[\w:-]*|\d{3,})$/i;
  return filled.length > 0 && filled.filter((cell) => id.test(cell)).length >= filled.length * MIN_FORMULA_SHARE;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
