import { internalError } from '../errors.js';

// The file format of a score list; docs/lists.md describes it for people who read such a file without this code.

/** Marks a SQLite file as a score list ("INCL"). */
export const LIST_APPLICATION_ID = 0x494e434c;
/** SQLite's user_version of a list's file. */
export const LIST_FORMAT_VERSION = 2;
/** Rows of one piece of a stored order, and of one block of a stored set of rows. */
export const BLOCK_ROWS = 1 << 16;

/** An element with its amount as the facet `atoms` spells it: "O3", or "Ti" for one atom. */
export function atomsText(element: string, amount: number): string {
  return amount === 1 ? element : `${element}${amount}`;
}

const MODEL_NAME = /^[a-z][a-z0-9_-]{0,40}$/;

/** The column of a model's raw score. Throws INTERNAL if the name cannot be one. */
function modelColumn(model: string): string {
  if (!MODEL_NAME.test(model)) {
    throw internalError(`"${model}" cannot name a model: lower-case letters, digits, - and _ only, a letter first.`, {
      model,
    });
  }
  return `"model_${model}"`;
}

/** Columns that lists of earlier versions do not have. */
export const RECALIBRATION_COLUMNS = ['rank_blend', 'flags'] as const;

/** The columns of the table `candidate` besides `rank`, for a list of this arity; `isRecalibrated` is false for a list of an earlier version. */
export function candidateColumns(arity: number, models: readonly string[], isRecalibrated = true): string[] {
  const recalibration = isRecalibrated ? RECALIBRATION_COLUMNS : [];
  return ['formula', 'score', ...ionColumns(arity), 'shape', ...models.map(modelColumn), ...recalibration];
}

/** The tables of a list with raw scores of the given models, and the view `row` that spells them out for people. */
export function listTables(arity: number, models: readonly string[]): string {
  const ions = ionColumns(arity);
  const raw = models.map((model) => `, ${modelColumn(model)}`);
  return `
    CREATE TABLE metadata (key TEXT PRIMARY KEY, value TEXT NOT NULL);
    CREATE TABLE ion (
      id INTEGER PRIMARY KEY, label TEXT NOT NULL, element TEXT NOT NULL, charge INTEGER NOT NULL,
      rows INTEGER NOT NULL, score_sum REAL NOT NULL
    );
    CREATE TABLE shape (id INTEGER PRIMARY KEY, anonymous_formula TEXT NOT NULL);
    CREATE TABLE facet (kind TEXT NOT NULL, value TEXT NOT NULL, rows BLOB NOT NULL, PRIMARY KEY (kind, value));
    CREATE TABLE sort_order (key TEXT NOT NULL, piece INTEGER NOT NULL, ranks BLOB NOT NULL, PRIMARY KEY (key, piece));
    CREATE TABLE score_piece (piece INTEGER PRIMARY KEY, scores BLOB NOT NULL);
    CREATE TABLE candidate (
      rank INTEGER PRIMARY KEY,
      formula TEXT NOT NULL,
      score REAL NOT NULL,
      ${ions.map((column) => `${column} INTEGER NOT NULL,`).join(' ')}
      shape INTEGER NOT NULL
      ${models.map((model) => `, ${modelColumn(model)} REAL NOT NULL`).join('')},
      rank_blend INTEGER NOT NULL,
      flags TEXT NOT NULL
    );
    CREATE VIEW row AS SELECT
      rank,
      formula,
      score,
      (SELECT group_concat(element, '-') FROM
        (SELECT DISTINCT element FROM ion WHERE id IN (${ions.join(', ')}) ORDER BY element)) AS elements,
      coalesce((SELECT element FROM ion WHERE id = ${ions.at(-1)} AND charge < 0), '') AS anion,
      ${ions.map((column) => `(SELECT label FROM ion WHERE id = ${column})`).join(" || ' ' || ")} AS ions,
      (SELECT anonymous_formula FROM shape WHERE id = candidate.shape) AS anonymous_formula
      ${raw.join('')},
      rank_blend,
      flags
    FROM candidate;`;
}

function ionColumns(arity: number): string[] {
  return Array.from({ length: arity }, (_, index) => `ion_${index + 1}`);
}
