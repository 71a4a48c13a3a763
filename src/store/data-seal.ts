import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';

/** The name under which the checksum of all compounds is stored; a source cannot be called so. */
const COMPOUNDS = '';

/**
 * The lines of entries and compounds are JSON, put together by SQLite in a third of the time, but for numbers with
 * decimals, of which it writes fewer digits.
 */
const ENTRY_LINE =
  'json_array(compound, code, flags, known, year, formula, written, ids), temperature, pressure, energy_above_hull, ' +
  'formation_energy, energy, json_array(functional, member, line)';
const COMPOUND_LINE = 'json_array(formula, arity, system, amounts, known)';

/** What SQLite says of bytes in the place of a text, which this program never writes there. */
const NOT_JSON = /JSON cannot hold BLOB/;

/** Characters gathered before they are hashed: a call per row costs as much as the hashing itself. */
const BLOCK_CHARACTERS = 1 << 16;

/** Begins the names of the checksums of columns that were computed for lists; list and columns follow as JSON. */
const PIECES = 'list_column_piece ';

/**
 * Tables that are compared as a whole. The checksums themselves are not among them; entries, compounds and the pieces of computed
 * columns have checksums of their own.
 */
export const SEALED_TABLES = [
  'change',
  'energy',
  'energy_file',
  'entry_structure',
  'evaluation',
  'ingest',
  'list',
  'list_column',
  'outcome',
  'property',
  'refused_row',
  'removed_list',
  'setting',
  'source',
  // The definitions of all tables.
  'sqlite_schema',
] as const;

export type SealedTable = (typeof SEALED_TABLES)[number];

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
    this.renewTables('entry_structure', 'ingest', 'refused_row', 'source');
    this.#db.prepare(`DELETE FROM data_checksum WHERE name <> '' AND name NOT IN (SELECT name FROM source)`).run();
  }

  /** To be called at the end of a transaction that changes one of these tables. */
  renewTables(...tables: readonly SealedTable[]): void {
    this.#write(tables.map((name) => [name, this.#sha256OfTable(name)]));
  }

  /** Changes one of these tables and its checksum, both or none. */
  change<T>(table: SealedTable, apply: () => T): T {
    return this.#db
      .transaction(() => {
        const result = apply();
        this.renewTables(table);
        return result;
      })
      .immediate();
  }

  /** To be called at the end of a transaction that adds a piece to the columns of a list, with the row of the piece. */
  addPiece(piece: ColumnPiece): void {
    const name = pieceName(piece);
    const before = this.#db.prepare('SELECT sha256 FROM table_checksum WHERE name = ?').pluck().get(name) as
      string | undefined;
    this.#write([[name, chained(piece.after === 0 ? '' : (before ?? ''), piece)]]);
    this.renewTables('list_column');
  }

  /** To be called at the end of a transaction that removes columns of lists. */
  forgetPieces(): void {
    const sets = this.#db.prepare('SELECT list, name FROM list_column').all() as Pick<ColumnPiece, 'list' | 'name'>[];
    const left = new Set(sets.map(pieceName));
    const forget = this.#db.prepare('DELETE FROM table_checksum WHERE name = ?');
    for (const name of this.#storedPieces().keys()) if (!left.has(name)) forget.run(name);
    this.renewTables('list_column');
  }

  /** Seals what an older version has written without a checksum. */
  complete(): void {
    const open = (): string[] =>
      this.#db
        .prepare('SELECT name FROM source WHERE name NOT IN (SELECT name FROM data_checksum)')
        .pluck()
        .all() as string[];
    const openTables = (): SealedTable[] => {
      const sealed = new Set(this.#db.prepare('SELECT name FROM table_checksum').pluck().all());
      return SEALED_TABLES.filter((name) => !sealed.has(name));
    };
    if (open().length === 0 && openTables().length === 0) return;
    this.#db
      .transaction(() => {
        if (open().length > 0) this.renew(open());
        const tables = openTables();
        if (tables.includes('list_column')) this.#write(this.#pieceChains());
        this.renewTables(...tables);
      })
      .immediate();
  }

  /** The sources whose entries are not those that were written; an empty name stands for the compounds. */
  broken(): string[] {
    const kept = this.#db.prepare('SELECT name, sha256 FROM data_checksum ORDER BY name').raw().all() as [
      string,
      string,
    ][];
    return kept.filter(([name, sha256]) => this.#sha256(name) !== sha256).map(([name]) => name);
  }

  /** The tables that are not as this program wrote them. */
  brokenTables(): string[] {
    const stored = this.#db.prepare('SELECT name, sha256 FROM table_checksum ORDER BY name').raw().all() as [
      string,
      string,
    ][];
    const known = new Set<string>(SEALED_TABLES);
    return stored
      .filter(([name]) => !name.startsWith(PIECES))
      .filter(([name, sha256]) => !known.has(name) || this.#sha256OfTable(name as SealedTable) !== sha256)
      .map(([name]) => name);
  }

  /** Whether the values of computed columns are not as this program wrote them. */
  hasBrokenPieces(): boolean {
    // Not sealed yet, which a workspace of an earlier version that is only read stays.
    if (!this.#db.prepare(`SELECT 1 FROM table_checksum WHERE name = 'list_column'`).get()) return false;
    const stored = this.#storedPieces();
    const chains = this.#pieceChains();
    return chains.size !== stored.size || [...chains].some(([name, sha256]) => stored.get(name) !== sha256);
  }

  #storedPieces(): ReadonlyMap<string, string> {
    const stored = this.#db.prepare('SELECT name, sha256 FROM table_checksum').raw().all() as [string, string][];
    return new Map(stored.filter(([name]) => name.startsWith(PIECES)));
  }

  #write(checksums: Iterable<readonly [name: string, sha256: string]>): void {
    const write = this.#db.prepare(
      'INSERT INTO table_checksum (name, sha256) VALUES (?, ?) ON CONFLICT DO UPDATE SET sha256 = excluded.sha256',
    );
    for (const [name, sha256] of checksums) write.run(name, sha256);
  }

  /** The checksum of all pieces of the same columns, by name. */
  #pieceChains(): Map<string, string> {
    const pieces = this.#db.prepare(
      'SELECT list, name, after, columns FROM list_column_piece NOT INDEXED ORDER BY list, name, after',
    );
    const chains = new Map<string, string>();
    for (const piece of pieces.iterate() as Iterable<ColumnPiece>) {
      const name = pieceName(piece);
      chains.set(name, chained(chains.get(name) ?? '', piece));
    }
    return chains;
  }

  #sha256OfTable(name: SealedTable): string {
    const columns =
      name === 'sqlite_schema'
        ? ['name', 'sql', 'type']
        : // In quotation marks, since a file that was tampered with may call a column anything.
          this.#db
            .prepare(`SELECT '"' || replace(name, '"', '""') || '"' FROM pragma_table_info('${name}') ORDER BY name`)
            .pluck()
            .all();
    const order = columns.map((_column, index) => index + 1).join();
    // Not by an index: a damaged one would hide rows from this, or show them in another order.
    const rows = this.#db.prepare(`SELECT ${columns.join()} FROM ${name} NOT INDEXED ORDER BY ${order}`);
    return hashRows(rows.raw().iterate() as Iterable<unknown[]>);
  }

  /** An empty text if there are values of another type than those that are written. */
  #sha256(name: string): string {
    try {
      return name === COMPOUNDS ? this.#sha256OfCompounds() : this.#sha256OfEntries(name);
    } catch (error) {
      if (error instanceof Error && NOT_JSON.test(error.message)) return '';
      throw error;
    }
  }

  #sha256OfCompounds(): string {
    const rows = this.#db.prepare(`SELECT ${COMPOUND_LINE} FROM compound NOT INDEXED ORDER BY formula`).pluck();
    const lines = new LineHash();
    for (const line of rows.iterate() as Iterable<string>) lines.add(line);
    return lines.digest();
  }

  #sha256OfEntries(source: string): string {
    const rows = this.#db
      .prepare(`SELECT ${ENTRY_LINE} FROM entry NOT INDEXED WHERE source = ? ORDER BY compound, code, flags`)
      .raw();
    const lines = new LineHash();
    for (const [begin, ...rest] of rows.iterate(source) as Iterable<[string, ...(number | null)[], string]>) {
      const end = rest.pop() as string;
      lines.add(`${begin.slice(0, -1)},${JSON.stringify(rest).slice(1, -1)},${end.slice(1)}`);
    }
    return lines.digest();
  }
}

/** A row of the table of computed columns. */
export interface ColumnPiece {
  readonly list: string;
  readonly name: string;
  readonly after: number;
  readonly columns: string;
}

function pieceName({ list, name }: Pick<ColumnPiece, 'list' | 'name'>): string {
  return PIECES + JSON.stringify([list, name]);
}

/** A piece is added to columns of a million rows without reading all that are there: its checksum has that of those before. */
function chained(before: string, { after, columns }: ColumnPiece): string {
  return createHash('sha256')
    .update(JSON.stringify([before, after, columns]))
    .digest('hex');
}

function hashRows(rows: Iterable<unknown[]>): string {
  const lines = new LineHash();
  for (const row of rows) {
    for (const value of row) if (value instanceof Uint8Array) lines.addBytes(value);
    lines.add(JSON.stringify(row.map((value) => (value instanceof Uint8Array ? value.byteLength : value))));
  }
  return lines.digest();
}

/** The SHA-256 of many short lines. */
class LineHash {
  readonly #hash = createHash('sha256');
  #block = '';

  add(line: string): void {
    this.#block += `${line}\n`;
    if (this.#block.length >= BLOCK_CHARACTERS) this.#flush();
  }

  addBytes(bytes: Uint8Array): void {
    this.#flush();
    this.#hash.update(bytes);
  }

  /** Hexadecimal. Nothing can be added afterwards. */
  digest(): string {
    this.#flush();
    return this.#hash.digest('hex');
  }

  #flush(): void {
    this.#hash.update(this.#block);
    this.#block = '';
  }
}
