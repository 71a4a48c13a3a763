import type { FormulaTable } from './formula-table.js';
import { isFormulaHeader, tableOf } from './formula-table.js';

/** What formulas in JSON are: words, or a table. */
export type JsonFormulas = { readonly words: readonly string[] } | { readonly table: FormulaTable };

const isText = (value: unknown): value is string => typeof value === 'string';

function cellText(value: unknown): string {
  return isText(value) ? value : value === null || value === undefined ? '' : JSON.stringify(value);
}

/** Reads a text that is a JSON array of formulas, of objects with formulas, or one object per line; undefined for any other text. */
export function jsonFormulas(text: string): JsonFormulas | undefined {
  const value = parsed(text);
  if (!Array.isArray(value)) return undefined;
  if (value.every(isText)) return { words: value };
  const rows = value.filter((row): row is Record<string, unknown> => typeof row === 'object' && row !== null);
  if (rows.length < value.length || rows.length === 0) return undefined;
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const cells = rows.map((row, index) => ({ line: index + 1, cells: keys.map((key) => cellText(row[key])) }));
  const named = keys.findIndex(isFormulaHeader);
  if (named >= 0) return { table: { header: keys, rows: cells, column: named } };
  const table = tableOf([{ line: 0, cells: keys }, ...cells]);
  return table && { table: { ...table, header: keys, rows: cells } };
}

function parsed(text: string): unknown {
  const whole = text.trim();
  if (!/^[[{]/.test(whole)) return undefined;
  try {
    // One object per line.
    if (whole.startsWith('{')) {
      const lines = whole.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '');
      return lines.length > 1 ? lines.map((line) => JSON.parse(line) as unknown) : [JSON.parse(whole)];
    }
    return JSON.parse(whole);
  } catch {
    // Lists as Python prints them.
    return /^\[\s*'/.test(whole) && whole.endsWith(']') ? quotedWords(whole) : undefined;
  }
}

function quotedWords(text: string): string[] {
  return [...text.matchAll(/'([^']*)'/g)].map(([, word]) => word!);
}
