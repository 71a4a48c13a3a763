import { isMessage } from '../../messages/is-message.js';
import { message, type Message } from '../../messages/message.js';
import type { Database } from '../databases/database.js';
import { detectDatabase } from '../databases/databases.js';
import { withColumns } from '../databases/with-columns.js';
import { isRefused } from '../databases/is-refused.js';
import { findColumn, guessColumns, type ColumnPlaces } from '../guess-columns.js';
import type { ColumnNames } from '../reader.js';
import { isFormulaHeading } from './column-names.js';
import { isRuleLine } from './rule-line.js';
import { spellHeading } from './spell-heading.js';

/** One row of a table. */
export interface TableRecord {
  readonly cells: readonly string[];
  /** Its first line in a file, or its number in a sheet; from 1. */
  readonly line: number;
}

/** Where a table has what. */
export interface TableLayout {
  /** Line of the heading; 0 if there is none. */
  readonly headerLine: number;
  readonly header: readonly string[];
  /** Line of a row of units below the heading; 0 if there is none. */
  readonly unitsLine: number;
  /** The cells of that row. */
  readonly units: readonly string[];
  readonly positions: ColumnPlaces;
  /** The database whose layout the columns are; absent if it is none that is known. */
  readonly database?: Database;
  /** The column that says which rows are computed, by the user's own word; -1 if he gave none. */
  readonly told: number;
  /** Whether numbers have decimal commas, so that formulas have them, too. */
  readonly decimalComma: boolean;
  /** The first rows below the heading. */
  readonly sample: readonly (readonly string[])[];
  /** How many rows of the sample are below the heading. */
  readonly sampled: number;
  /** Whether the heading is one by its names, not only the first row. */
  readonly isSure: boolean;
}

/** Rows among which the heading is looked for; titles and remarks may be above it. */
const HEADER_ROWS = 20;

export interface TableOptions {
  /** Guessed by default. */
  readonly columns?: ColumnNames;
  /** Line of the heading, from 1; 0 for a table without one. */
  readonly headerRow?: number | undefined;
  /** See `ReadOptions`. */
  readonly knownRows?: boolean;
  /** See `ReadOptions`. */
  readonly candidates?: boolean;
  /** Whether commas separate the cells, so that there are no decimal commas. */
  readonly commas?: boolean;
}

/**
 * Finds the heading of a table and its columns in the first rows of it. Titles, remarks and empty rows above the heading
 * are no part of the table. A message says why there is no answer, see guessColumns.
 */
export function findTableLayout(records: readonly TableRecord[], options: TableOptions = {}): TableLayout | Message {
  const rows = records.filter(({ cells, line }) => !isBlank(cells) && !isSeparatorLine(cells, line));
  if (!options.knownRows && !options.candidates && rows.some(({ cells }) => isOwnComment(cells[0]!)))
    return message('input.candidates');
  const found = headerOf(rows, options);
  if (isMessage(found)) return found;
  const { row, header, database, isSure } = found;
  const below = rows.filter(({ cells, line }) => line > row.line && !isComment(cells));
  if (isRefused(database, header, options)) return message('input.candidates');
  const hasHeader = options.headerRow !== 0;
  const sample = below.map(({ cells }) => cells);
  const positions = database
    ? placesOf(database, header)
    : guessColumns(header, hasHeader ? sample : [row.cells, ...sample], options.columns);
  if (isMessage(positions)) return positions;
  const { theoretical } = options.columns ?? {};
  const told = theoretical === undefined ? -1 : findColumn(header, theoretical);
  if (theoretical !== undefined && told < 0)
    return message('input.no-column', { column: theoretical, columns: header });
  const isHeader = hasHeader && positions.hasHeader;
  const [units] = isHeader ? below : [];
  return {
    headerLine: isHeader ? row.line : 0,
    header,
    ...(units && isUnits(units.cells, positions.formula)
      ? { unitsLine: units.line, units: units.cells }
      : { unitsLine: 0, units: [] }),
    positions: { ...positions, hasHeader: isHeader },
    told,
    ...(database && { database }),
    decimalComma: !options.commas && hasDecimalCommas(sample, positions.formula),
    sample,
    sampled: isHeader ? below.length : below.length + 1,
    isSure,
  };
}

interface Heading {
  readonly row: TableRecord;
  readonly header: readonly string[];
  /** The database whose layout the columns are; absent if it is none that is known. */
  readonly database?: Database;
  readonly isSure: boolean;
}

function headerOf(rows: readonly TableRecord[], options: TableOptions): Heading | Message {
  const { columns, headerRow } = options;
  if (headerRow !== undefined && headerRow > 0) {
    const row = rows.find(({ line }) => line === headerRow);
    if (!row) return message('input.no-header-row', { line: String(headerRow) });
    return headingOf(row, options);
  }
  const first = rows.slice(0, HEADER_ROWS);
  const wanted = columns?.formula;
  const named = first.find(({ cells }, index) => {
    const names = cells.map((cell) => cell.replace(/^\s*#\s*/, ''));
    if (wanted !== undefined) return findColumn(names, wanted) >= 0;
    // A title may be a word that is a usual name; a heading is as wide as what is below it.
    const isTitle = filled(cells) === 1 && filled(first[index + 1]?.cells ?? []) > 1;
    return (
      !isTitle &&
      (detectDatabase(names.map((name) => spellHeading(name))) !== undefined || names.some(isFormulaHeading))
    );
  });
  if (named && headerRow !== 0) return headingOf(named, options);
  const body = rows.filter(({ cells }) => !isComment(cells));
  const wide = body.filter(({ cells }) => filled(cells) > 1).length * 2 > body.length;
  const start = wide ? body.findIndex(({ cells }) => filled(cells) > 1) : 0;
  const row = body[start];
  if (!row) return message('input.no-formulas', { count: 0, columns: [] });
  return { row, header: row.cells, isSure: false };
}

function headingOf(row: TableRecord, { columns = {}, candidates }: TableOptions): Heading | Message {
  const typed = row.cells.map((cell, index) => (index === 0 ? cell.replace(/^\s*#\s*/, '') : cell));
  const usual = typed.map((name) => spellHeading(name));
  const found = detectDatabase(usual, candidates);
  // Who names the column of formulas of a list of candidates knows what it is.
  if (!found || (found.refused && columns.formula !== undefined)) return { row, header: typed, isSure: true };
  const named: { -readonly [role in keyof ColumnNames]: string } = {};
  for (const role of ['formula', 'id', 'year'] as const) {
    const name = columns[role];
    if (name === undefined) continue;
    const position = findColumn(typed, name);
    if (position < 0) return message('input.no-column', { column: name, columns: typed });
    named[role] = usual[position]!;
  }
  return { row, header: usual, database: withColumns(found, named), isSure: true };
}

/** Where a known layout has its columns, for the record. */
function placesOf(database: Database, header: readonly string[]): ColumnPlaces {
  const names = header.map((name) => name.trim());
  const first = (keys: readonly string[] = []): number =>
    names.indexOf(keys.find((key) => names.includes(key)) ?? '\0');
  return { formula: first(database.formula), id: first(database.id), year: first(database.year), hasHeader: true };
}

/** An empty line comes as one empty field. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** What a spreadsheet writes into cells that it cannot compute. */
const SPREADSHEET_ERROR = /^\s*#(?:N\/A|NAME\?|VALUE!|REF!|DIV\/0!|NULL!|NUM!)/;

/** Whether a row is a remark. */
export function isComment(cells: readonly string[]): boolean {
  return cells[0]!.trimStart().startsWith('#') && !SPREADSHEET_ERROR.test(cells[0]!);
}

/** What only lines between rows consist of: few cells of other rows are looked at. */
const DRAWN = /^[|+:=\s-]*$/;

/** Whether a row is a line between others, see `isRuleLine`. */
export function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => DRAWN.test(cell)) && isRuleLine(cells.join('|'));
}

/** Excel's first line, which names the separator. */
function isSeparatorLine(cells: readonly string[], line: number): boolean {
  return line === 1 && /^\s*sep=/i.test(cells[0]!);
}

/** The remark that our own lists begin with if they carry where they come from. */
function isOwnComment(cell: string): boolean {
  return /^#\s*incognita\s+(?:score\s+)?list\b/i.test(cell);
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

/** Units of measurement, as the row below a heading has them. */
const UNIT =
  /^[([]?(?:-|–|1|%|[kMGµum]?eV(?:\s*[/·]?\s*(?:atom|f\.?u\.?))?|e?V?\/atom|K|°C|C|[kMG]?Pa|bar|kbar|Å|Å\^?3|Å³|nm|pm|a\.?u\.?|g\/cm\^?3|g\/cm³|g cm-3|S\/cm|µB|T|Oe|years?|yr|a|jahre?|°|deg|at\.?\s?%|wt\.?\s?%|text|string|float|int)[)\]]?$/i;

/** Whether a row below the heading has no formula, but units. */
function isUnits(cells: readonly string[], formula: number): boolean {
  // Of the formula it may say that it is a text, but K and C are elements as well.
  if (!/^[\s\-–]*$|^\s*[([]?(?:text|string|str|object)[)\]]?\s*$/i.test(cells[formula] ?? '')) return false;
  const words = cells.map((cell) => cell.trim()).filter((cell) => cell !== '' && !/^[-–]+$/.test(cell));
  return words.length > 0 && words.every((word) => UNIT.test(word));
}

/** Whether numbers of the sample have decimal commas, and none has a decimal point. */
function hasDecimalCommas(sample: readonly (readonly string[])[], formula: number): boolean {
  const numbers = sample.flatMap((cells) => cells.filter((_, index) => index !== formula));
  const has = (pattern: RegExp): boolean => numbers.some((cell) => pattern.test(cell.trim()));
  return has(/^[+-]?\d+,\d+$/) && !has(/^[+-]?\d+\.\d+$/);
}
