import type { Database } from 'better-sqlite3';
import { flagBit } from '../ingest/entry-flags.js';
import type { SqlCondition } from './expression-sql.js';
import type { StoredStructure } from './stored-structure.js';

/** A known compound of which an entry has sites. */
export interface CompoundWithSites {
  readonly formula: string;
  readonly entry: number;
}

/**
 * Known compounds with these amounts, in any order, and their entries that have sites and meet the condition (on `e`); those at high pressure come
 * last.
 */
export function compoundsWithSites(
  db: Database,
  amounts: readonly number[],
  most: number,
  { sql, values }: SqlCondition,
): CompoundWithSites[] {
  // Most workspaces have no sites at all, and then nothing needs to be looked through.
  if (db.prepare('SELECT 1 FROM entry_structure LIMIT 1').get() === undefined) return [];
  const find = db.prepare(
    `SELECT c.formula, e.id AS entry FROM compound c JOIN entry e ON e.compound = c.formula JOIN entry_structure s ON s.entry_id = e.id
     WHERE c.known = 1 AND c.arity = ? AND c.amounts IN (SELECT value FROM json_each(?)) AND ${sql}
     ORDER BY e.flags & ?, c.formula, e.source, e.code, e.flags LIMIT ?`,
  );
  const orders = JSON.stringify(ordersOf(amounts).map((order) => order.join('-')));
  return find.all(amounts.length, orders, ...values, flagBit('high-pressure'), most) as CompoundWithSites[];
}

/** The cell and sites of an entry. */
export function structureOfEntry(db: Database, entry: number): StoredStructure {
  const find = db.prepare(
    `SELECT e.source, e.code AS id, s.structure AS text FROM entry e JOIN entry_structure s ON s.entry_id = e.id WHERE e.id = ?`,
  );
  const row = find.get(entry) as StoredStructure;
  return { ...row, id: row.id === '' ? null : row.id };
}

/** Each order of some numbers once. */
function ordersOf(numbers: readonly number[]): number[][] {
  if (numbers.length === 0) return [[]];
  return [...new Set(numbers)].flatMap((first) => {
    const at = numbers.indexOf(first);
    return ordersOf(numbers.toSpliced(at, 1)).map((rest) => [first, ...rest]);
  });
}
