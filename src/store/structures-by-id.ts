import type { Database } from 'better-sqlite3';

/** An entry that has a cell and sites. */
export interface EntryStructure {
  readonly formula: string;
  /** As `crystalText` writes it. */
  readonly text: string;
}

/**
 * A function that finds an entry with sites by its id, or by its source and id as SOURCE:ID; of several sources with the same id the first in the order
 * of their names. Undefined if there is none.
 */
export function structuresById(db: Database): (id: string) => EntryStructure | undefined {
  const all = db
    .prepare(
      `SELECT e.id, e.source, e.code FROM entry_structure s JOIN entry e ON e.id = s.entry_id WHERE e.code <> '' ORDER BY e.source, e.id`,
    )
    .all() as { id: number; source: string; code: string }[];
  const entries = new Map<string, number>();
  for (const { id, source, code } of all) {
    for (const name of [code, `${source}:${code}`]) if (!entries.has(name)) entries.set(name, id);
  }
  const find = db.prepare(
    `SELECT coalesce(e.formula, e.compound) AS formula, s.structure AS text
     FROM entry e JOIN entry_structure s ON s.entry_id = e.id WHERE e.id = ?`,
  );
  return (id) => {
    const entry = entries.get(id);
    return entry === undefined ? undefined : (find.get(entry) as EntryStructure);
  };
}
