import type { Database } from 'better-sqlite3';
import { flagBit } from '../ingest/entry-flags.js';
import type { SqlCondition } from './expression-sql.js';

/** The cell and sites of an entry, and which entry it is. */
export interface StoredStructure {
  readonly source: string;
  readonly id: string | null;
  /** As `crystalText` writes it. */
  readonly text: string;
}

/**
 * A function that finds the structure of a compound by its formula: that of the first entry that meets the condition (on
 * `e`) and has one; those at high pressure come last. Null if there is none.
 */
export function structureFinder(
  db: Database,
  { sql, values }: SqlCondition,
): (formula: string) => StoredStructure | null {
  const find = db.prepare(
    `SELECT e.source, e.code AS id, s.structure AS text FROM entry e JOIN entry_structure s ON s.entry_id = e.id
     WHERE e.compound = ? AND ${sql} ORDER BY e.flags & ?, e.source, e.code, e.flags LIMIT 1`,
  );
  return (formula) => {
    const row = find.get(formula, ...values, flagBit('high-pressure')) as StoredStructure | undefined;
    return row ? { ...row, id: row.id === '' ? null : row.id } : null;
  };
}
