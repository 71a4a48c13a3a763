import { IncognitaError } from '../errors.js';
import type { ListRow } from './types.js';

// The file format of a score list; docs/lists.md describes it for people who read such a file without this code.

/** Marks a SQLite file as a score list ("INCL"). */
export const LIST_APPLICATION_ID = 0x494e434c;
/** SQLite's user_version of a list's file. */
export const LIST_FORMAT_VERSION = 1;

const MODEL_NAME = /^[a-z][a-z0-9_-]{0,40}$/;

/** The column of a model's raw score. Throws INTERNAL where the name cannot be one. */
export function modelColumn(model: string): string {
  if (!MODEL_NAME.test(model)) {
    throw new IncognitaError(
      'INTERNAL',
      `"${model}" cannot name a model: lower-case letters, digits, - and _ only, a letter first.`,
      { model },
    );
  }
  return `"model_${model}"`;
}

/** The tables of a list with raw scores of the given models. Indexes come after the rows, see LIST_INDEXES. */
export function listTables(models: readonly string[]): string {
  const scores = models.map((model) => `, ${modelColumn(model)} REAL NOT NULL`).join('');
  return `
    CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE facet (kind TEXT NOT NULL, value TEXT NOT NULL, bits BLOB NOT NULL, PRIMARY KEY (kind, value));
    CREATE TABLE row (
      rank INTEGER PRIMARY KEY,
      formula TEXT NOT NULL,
      score REAL NOT NULL,
      elements TEXT NOT NULL,
      anion TEXT NOT NULL,
      ions TEXT NOT NULL,
      anonymous_formula TEXT NOT NULL
      ${scores}
    );`;
}

/** Made after the rows are in, which is faster; a formula listed twice fails here. */
export const LIST_INDEXES = `
  CREATE UNIQUE INDEX row_formula ON row (formula);
  CREATE INDEX row_anonymous_formula ON row (anonymous_formula);`;

/** A row as the table holds it, in the order of its columns. */
export type StoredRow = [
  rank: number,
  formula: string,
  score: number,
  elements: string,
  anion: string,
  ions: string,
  anonymousFormula: string,
  ...raw: number[],
];

export function toStoredRow(row: ListRow, models: readonly string[]): StoredRow {
  const raw = models.map((model) => row.raw[model]!);
  return [row.rank, row.formula, row.score, row.elements.join('-'), row.anion, row.ions, row.anonymousFormula, ...raw];
}

export function fromStoredRow(stored: StoredRow, models: readonly string[]): ListRow {
  const [rank, formula, score, elements, anion, ions, anonymousFormula, ...values] = stored;
  const symbols = elements.split('-');
  const raw: Record<string, number> = {};
  for (let m = 0; m < models.length; m++) raw[models[m]!] = values[m]!;
  return { rank, formula, score, arity: symbols.length, elements: symbols, anion, ions, anonymousFormula, raw };
}
