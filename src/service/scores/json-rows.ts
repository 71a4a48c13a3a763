import { elementBySymbol } from '../../chemistry/elements/elements.js';
import type { FormulaTable } from './formula-table.js';
import { isFormulaHeader, readFormulaTable } from './formula-table.js';

/** What formulas in JSON are: words, or a table. */
export type JsonFormulas = { readonly words: readonly string[] } | { readonly table: FormulaTable };

const isText = (value: unknown): value is string => typeof value === 'string';

function cellText(value: unknown): string {
  return isText(value) ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

/** Reads a text that is a JSON array of formulas, of objects with formulas, a document with one such array, or one object per line; undefined for any other text. */
export function jsonFormulas(text: string): JsonFormulas | undefined {
  const value = withoutEnvelope(parsed(text));
  if (!Array.isArray(value)) return undefined;
  if (value.every(isText)) return { words: value };
  const words = value.map(amountsText);
  if (value.length > 0 && !words.includes(undefined)) return { words: words as string[] };
  const rows = value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null);
  if (rows.length < value.length || rows.length === 0) return undefined;
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row, index) => ({ line: index + 1, cells: keys.map((key) => cellText(row[key])) }));
  const named = keys.findIndex(isFormulaHeader);
  if (named >= 0) return { table: { header: keys, rows: cells, column: named } };
  const table = readFormulaTable([{ line: 0, cells: keys }, ...cells]);
  return table && { table: { ...table, header: keys, rows: cells } };
}

/** A composition as an object of amounts, {"Na": 1, "Cl": 1}, as a formula; undefined for other values. */
function amountsText(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const terms = Object.entries(value);
  const areAmounts = terms.every(
    ([symbol, amount]) => elementBySymbol(symbol) && typeof amount === 'number' && amount > 0,
  );
  return areAmounts && terms.length > 0 ? terms.map(([symbol, amount]) => `${symbol}${amount}`).join('') : undefined;
}

/** NaN and Infinity, which Python writes into JSON. */
const NOT_NUMBERS = /([:,[]\s{0,20})-?(?:NaN|Infinity)(?=\s{0,20}[,\]}])/g;

/** The array of a document that has one besides what describes it, as answers of databases do; other values as they are. */
function withoutEnvelope(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const document: unknown = value[0];
  if (typeof document !== 'object' || document === null || Object.keys(document).some(isFormulaHeader)) return value;
  const arrays = Object.values(document).filter((each): each is unknown[] => Array.isArray(each) && each.length > 0);
  return arrays.length === 1 ? arrays[0] : value;
}

function parsed(text: string): unknown {
  const whole = text.trim();
  if (/^\(\s{0,20}'/.test(whole) && whole.endsWith(')')) return quotedWords(whole);
  if (!/^[[{]/.test(whole)) return undefined;
  try {
    const value: unknown = parsedJson(whole);
    return whole.startsWith('{') ? [value] : value;
  } catch {
    // Lists as Python prints them.
    if (/^[[{]\s*'/.test(whole) && /[\]}]$/.test(whole) && !/'\s*:/.test(whole)) return quotedWords(whole);
    if (whole.startsWith('[')) return undefined;
    return objectsOfLines(whole);
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const other = text.replace(NOT_NUMBERS, '$1null');
    if (other === text) throw error;
    return JSON.parse(other) as unknown;
  }
}

/** One object per line. */
function objectsOfLines(text: string): unknown {
  try {
    return text
      .split(/\r\n|[\r\n]/)
      .filter((line) => line.trim() !== '')
      .map((line) => parsedJson(line));
  } catch {
    return undefined;
  }
}

function quotedWords(text: string): string[] {
  return [...text.matchAll(/'([^']*)'/g)].map(([, word]) => word!);
}
