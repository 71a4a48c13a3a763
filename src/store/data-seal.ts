import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** The name under which the checksum of all compounds stands; a source cannot be called so. */
const COMPOUNDS = '';

const ENTRY_COLUMNS =
  'compound, code, flags, known, year, formula, written, ids, temperature, pressure, energy_above_hull, ' +
  'formation_energy, energy, functional, member, line';

/**
 * Checksums of what the database says of each source and of all compounds: they are written in the transaction that
 * changes the data, and tell whether anything but this program has changed it since.
 */
export class DataSeal {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** To be called at the end of a transaction that changes data, with the sources whose entries it changes. */
  renew(sources: readonly string[]): void {
    const write = this.#db.prepare(
      'INSERT INTO data_checksum (name, sha256) VALUES (?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256',
    );
    for (const name of [COMPOUNDS, ...sources]) write.run(name, this.#sha256(name));
    this.#db.prepare(`DELETE FROM data_checksum WHERE name <> '' AND name NOT IN (SELECT name FROM source)`).run();
  }

  /** Seals what an older version has written without a checksum. */
  complete(): void {
    const open = (): string[] =>
      this.#db
        .prepare('SELECT name FROM source WHERE name NOT IN (SELECT name FROM data_checksum)')
        .pluck()
        .all() as string[];
    if (open().length === 0) return;
    this.#db.transaction(() => this.renew(open())).immediate();
  }

  /** The sources whose entries are not those that were written; an empty name stands for the compounds. */
  broken(): string[] {
    const kept = this.#db.prepare('SELECT name, sha256 FROM data_checksum ORDER BY name').raw().all() as [
      string,
      string,
    ][];
    return kept.filter(([name, sha256]) => this.#sha256(name) !== sha256).map(([name]) => name);
  }

  #sha256(name: string): string {
    const rows =
      name === COMPOUNDS
        ? this.#db
            .prepare('SELECT formula, arity, system, amounts, known FROM compound ORDER BY formula')
            .raw()
            .iterate()
        : this.#db
            .prepare(`SELECT ${ENTRY_COLUMNS} FROM entry WHERE source = ? ORDER BY compound, code, flags`)
            .raw()
            .iterate(name);
    const hash = createHash('sha256');
    for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    return hash.digest('hex');
  }
}
