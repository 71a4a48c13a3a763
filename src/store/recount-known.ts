import type { Database } from 'better-sqlite3';

/** Of a row s: whether its compound has integer amounts. Only such compounds can be known. */
export const WHOLE = "(s.compound NOT GLOB '*[./]*')";

/**
 * Brings compounds in line with their entries: one without an entry goes, one with an entry that counts is known. To be
 * called inside a transaction, after entries have come, gone or changed. `staged` is enough if entries only came.
 */
export function recountKnown(db: Database, which: 'all' | 'staged'): void {
  if (which === 'staged') {
    db.exec(`
      UPDATE compound SET known = 1 WHERE known = 0 AND formula IN (SELECT compound FROM staged)
        AND EXISTS (SELECT 1 FROM entry WHERE entry.compound = compound.formula AND entry.known);`);
    return;
  }
  db.exec(`
    DELETE FROM compound WHERE NOT EXISTS (SELECT 1 FROM entry WHERE entry.compound = compound.formula);
    UPDATE compound SET known = 1 - known
      WHERE known <> EXISTS (SELECT 1 FROM entry WHERE entry.compound = compound.formula AND entry.known);`);
}
