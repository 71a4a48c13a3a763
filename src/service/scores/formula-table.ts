import { elementsOfCell } from './formula-cell.js';
import { formulaWords, stripPunctuation } from './formula-words.js';
import { isMissing, isNumber, mayBeMissing } from './missing-value.js';
import { splitCells } from './split-cells.js';

/** Rows of which one column has the formulas. */
export interface FormulaTable {
  /** The header, or null if there is none. */
  readonly header: readonly string[] | null;
  /** The rows without the header, each with its line, 1-based. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Index of the column with the formulas. */
  readonly column: number;
}

/** A line with its number in the text, 1-based. */
export interface NumberedLine {
  readonly line: number;
  readonly text: string;
}

type Row = FormulaTable['rows'][number];

/** Headers under which tables have their formulas; the first of them that has any is taken. */
const HEADER =
  /^(?:(?:pretty|reduced|chemical|full)[_ ]?)?(?:formula|composition)(?:[_ ]?\(?(?:pretty|reduced|sum)\)?)?$|^(?:\u7d44\u6210\u5f0f|\u5316\u5b66\u5f0f|\u7d44\u6210|\u5316\u5408\u7269)$/i;

/** Rows of a table that are tried to find the column. */
const SAMPLE = 200;
/** Of a column of formulas at least so many of the cells can be read. */
const MOST = 0.5;
/** Of the lines of a table at least so many have the same number of cells. */
const REGULAR = 0.8;

/** More cells on a line than any table has are formulas one after the other. */
const WIDEST = 500;

/** The table that lines of text are, by what separates the columns; undefined if they are none. */
export function findTable(lines: readonly NumberedLine[]): FormulaTable | undefined {
  for (const separator of ['\t', ';', ',', '|', ' ']) {
    if (!lines[0]?.text.trim().includes(separator)) continue;
    const rowOf = ({ line, text }: NumberedLine) => ({
      line,
      cells: splitCells(separator === '|' ? withoutBorders(text) : text, separator).map((cell) => plainCell(cell.text)),
    });
    // Most texts are seen to be no table by their beginning.
    const blanks = separator === ' ';
    if (lines.length > SAMPLE && !readFormulaTable(indexed(lines.slice(0, SAMPLE).map(rowOf), blanks), blanks))
      continue;
    const table = readFormulaTable(indexed(lines.map(rowOf), blanks), blanks);
    if (table) return table;
  }
  return undefined;
}

/** Rows of a Markdown table without the bars at both ends. */
function withoutBorders(line: string): string {
  const trimmed = line.trim();
  return trimmed.startsWith('|') ? trimmed.slice(1).replace(/\|$/, '') : line;
}

/** A cell without the emphasis of Markdown, the stop of a sentence, and code around a formula. */
function plainCell(cell: string): string {
  const text = cell.replace(/^(\*\*|__|`)(.+)\1$/, '$2');
  return /\d[.]$/.test(text) && isNumber(text) ? text : stripPunctuation(text);
}

/** Rows under a header that leaves out the index before them, as pandas prints it and R writes it. */
function indexed(rows: readonly Row[], blanks: boolean): readonly Row[] {
  const [header, first] = rows;
  if (!header || !first || first.cells.length !== header.cells.length + 1) return rows;
  if (!header.cells.some(isFormulaHeader) || (!blanks && !isNumber(first.cells[0]!))) return rows;
  return [{ ...header, cells: ['', ...header.cells] }, ...rows.slice(1)];
}

/** The table that rows of cells are. `blanks`: whether nothing but blanks separates them, as it does words. */
export function readFormulaTable(rows: readonly Row[], blanks = false): FormulaTable | undefined {
  const [first, ...others] = rows;
  if (!first) return undefined;
  const width = first.cells.length;
  const sample = sampled(others.length > 0 ? others : rows);
  if (
    width < 2 ||
    width > WIDEST ||
    sample.filter(({ cells }) => cells.length === width).length < REGULAR * sample.length
  )
    return undefined;
  const shares = first.cells.map((_, column) => shareOfCompounds(sample, column));
  const named = best(first.cells.map((cell, column) => (HEADER.test(cell) ? shares[column]! + 1 : 0)));
  if (named !== undefined) return { header: first.cells, rows: others, column: named };
  if (rows.length < 2) return undefined;
  const columns = shares.map((share) => (share >= MOST ? share : 0));
  const column = best(columns);
  if (column === undefined) return undefined;
  const isHeader =
    !isNumber(first.cells[column]!) && !/\d/.test(first.cells[column]!) && elementsOfCell(first.cells[column]!) === 0;
  // Several columns of formulas are formulas one after the other, unless their names say otherwise.
  if (columns.filter((share) => share > 0).length > 1 && !isHeader) return undefined;
  if (blanks && !restIsNumbers(sample, column)) return undefined;
  // Without a header nothing says that what reads as a formula elsewhere is none.
  if (!isHeader && rows.some((row) => row.cells.some((cell, index) => index !== column && hasCompound(cell))))
    return undefined;
  return { header: isHeader ? first.cells : null, rows: isHeader ? others : rows, column };
}

/** Whether the name of a column says that it has formulas. */
export function isFormulaHeader(name: string): boolean {
  return HEADER.test(name);
}

/** Two elements or more in small letters, each with an amount (co2o3): a formula that somebody typed in a hurry, no name of a sample. */
const SMALL_LETTERS = /^(?:[a-z]{1,2}\d{1,3}){2,}$/;

function hasCompound(text: string): boolean {
  return formulaWords(text).some(
    (word) => (!mayBeMissing(word) && elementsOfCell(word) > 1) || SMALL_LETTERS.test(word),
  );
}

function sampled(rows: readonly Row[]): readonly Row[] {
  const step = Math.ceil(rows.length / SAMPLE);
  return rows.filter((_, index) => index % step === 0);
}

function shareOfCompounds(rows: readonly Row[], column: number): number {
  const cells = rows
    .map((row) => row.cells[column] ?? '')
    .filter((cell) => cell !== '' && !isMissing(cell) && !mayBeMissing(cell));
  if (cells.length === 0) return 0;
  return cells.filter((cell) => elementsOfCell(cell) > 1).length / cells.length;
}

function restIsNumbers(rows: readonly Row[], column: number): boolean {
  const cells = rows.flatMap((row) => row.cells.filter((_, index) => index !== column));
  return (
    cells.filter((cell) => isNumber(cell) || isMissing(cell) || mayBeMissing(cell)).length >= REGULAR * cells.length
  );
}

/** The index of the largest number above zero, the first of equals. */
function best(numbers: readonly number[]): number | undefined {
  const most = Math.max(...numbers);
  return most > 0 ? numbers.indexOf(most) : undefined;
}
