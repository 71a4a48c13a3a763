import { createHash } from 'node:crypto';
import type { Database, Statement } from 'better-sqlite3';
import { ChangeLog } from './change-log.js';
import { commitIngest } from './commit-ingest.js';
import type { IngestBatch, IngestOutcome } from './commit-ingest.js';
import type { Expression } from '../expression/parse-expression.js';
import { flagBit } from '../ingest/entry-flags.js';
import { expressionSql, type SqlCondition } from './expression-sql.js';
import { groupReports } from './group-reports.js';
import type { ReportRow } from './group-reports.js';
import { IngestRegister } from './ingest-register.js';
import { listEntries, type EntryListFilter } from './list-entries.js';
import { openDatabase } from './open-database.js';
import { structureFinder, type StoredStructure } from './stored-structure.js';
import { structuresById, type EntryStructure } from './structures-by-id.js';
import { compoundsWithSites, structureOfEntry, type CompoundWithSites } from './structures-of-type.js';
import { sourceDetails, type SourceDetails } from './source-details.js';
import type { EntryRecord, IngestRecord, KnownCompound, RefusedRow, SourceSummary } from './types.js';

const COLUMNS = 'c.formula, c.system, c.amounts, r.source, r.code, min(r.year)';
/** The entries that count as known. Those of one id that differ in flags are one report. */
const JOIN = 'FROM compound c JOIN entry r ON r.compound = c.formula';
const GROUP = 'GROUP BY c.formula, r.source, r.code ORDER BY c.formula, r.source, r.code';
const KNOWN = 'r.known = 1';

/** Elements up to which the subsets are asked for one by one (2^10 - 1 look-ups); beyond, all systems are compared. */
const MAX_ENUMERATED_ELEMENTS = 10;

/** Which known compounds are wanted. Every given condition must hold. */
export interface EntryFilter {
  /** Compounds that this source reports (among others, possibly). */
  readonly source?: string;
  /** Only compounds of this number of elements. */
  readonly arity?: number;
  /** Which entries count as known, in place of what each source's own expression chose. */
  readonly known?: Expression | undefined;
}

/**
 * The known compounds of a workspace. The built-in data is here only as long as no database of the user's own is, unless
 * it was asked to stay (`Settings.keepBuiltIn`): the transaction that commits the first own ingest removes it.
 */
export class EntryStore {
  readonly #db: Database;
  readonly #dir: string;
  readonly #register: IngestRegister;
  readonly #statements = new Map<string, Statement>();
  #fingerprint: { readonly dataVersion: string; readonly value: string } | undefined;

  constructor(db: Database, dir: string) {
    this.#db = db;
    this.#dir = dir;
    this.#register = new IngestRegister(db);
  }

  /**
   * Takes in one file's rows, all or nothing. Rows are staged outside the database while they arrive, and merged in one
   * transaction at the end; if the rows throw, or the process dies, the workspace stays as it was.
   *
   * The same file (by content) under the same source, read the same way, is not taken in again: the outcome is the
   * first ingest's record with `repeated` set. Throws INPUT_UNREADABLE if no row was accepted, USAGE for built-in
   * data in a workspace whose own database replaced it.
   */
  async ingest(batch: IngestBatch, now: Date): Promise<IngestOutcome> {
    return commitIngest(this.#dir, batch, now);
  }

  /** The earlier ingest of the same content under the same source and read the same way, if any. */
  findIngest(key: Pick<IngestRecord, 'source' | 'sha256' | 'format' | 'reading'>): IngestRecord | undefined {
    return this.#register.find(key);
  }

  /** Number of known compounds. */
  count(): number {
    return this.#db.prepare('SELECT count(*) FROM compound WHERE known = 1').pluck().get() as number;
  }

  /** Number of known compounds by arity; arities without any are absent. */
  countByArity(): Record<number, number> {
    const rows = this.#db
      .prepare('SELECT arity, count(*) FROM compound WHERE known = 1 GROUP BY arity ORDER BY arity')
      .raw()
      .all() as [number, number][];
    return Object.fromEntries(rows);
  }

  /** The sources in the order of their names. */
  sources(): SourceSummary[] {
    return this.#register.sources();
  }

  /** Years, flags and overlap of the sources, by their names. */
  sourceDetails(): Map<string, SourceDetails> {
    return sourceDetails(this.#db);
  }

  /** The known compounds in the order of their formulas, as they were when the iteration began, in flat memory. */
  *all(filter: EntryFilter = {}): Generator<KnownCompound, void, undefined> {
    // A connection of its own: an open query is a snapshot, and must not keep others from writing.
    const db = openDatabase(this.#dir, { readonly: true });
    try {
      const choice = choiceOf(filter.known, 'r');
      const conditions = [choice.sql];
      const values = [...choice.values];
      if (filter.arity !== undefined) {
        conditions.push('c.arity = ?');
        values.push(filter.arity);
      }
      if (filter.source !== undefined) {
        const own = choiceOf(filter.known, 't');
        conditions.push(`EXISTS (SELECT 1 FROM entry t WHERE t.compound = c.formula AND t.source = ? AND ${own.sql})`);
        values.push(filter.source, ...own.values);
      }
      const rows = db
        .prepare(`SELECT ${COLUMNS} ${JOIN} WHERE ${conditions.join(' AND ')} ${GROUP}`)
        .raw()
        .iterate(...values);
      yield* groupReports(rows as Iterable<ReportRow>);
    } finally {
      db.close();
    }
  }

  /** The formula of the entry with this id of a database, in any case, known or not; null if there is none. */
  formulaOfId(id: string): string | null {
    const find = (code: string): unknown =>
      this.#db.prepare('SELECT compound FROM entry WHERE code = ? COLLATE NOCASE LIMIT 1').pluck().get(code);
    // Some databases give numbers, before which people write their name.
    const found = find(id) ?? find(id.replace(/^[a-z]+[-_ ]?/i, ''));
    return typeof found === 'string' ? found : null;
  }

  /** The known compound of a reduced formula, or undefined. */
  get(formula: string): KnownCompound | undefined {
    return this.#query('c.formula = ?', formula)[0];
  }

  /** The known compounds that consist of exactly these elements, in the order of their formulas. */
  inSystem(elements: readonly string[]): KnownCompound[] {
    return this.#query('c.system = ?', [...new Set(elements)].sort().join('-'));
  }

  /** The known compounds that consist of these elements or some of them, the elements themselves included. */
  within(elements: readonly string[]): KnownCompound[] {
    const allowed = [...new Set(elements)].sort();
    const systems =
      allowed.length <= MAX_ENUMERATED_ELEMENTS ? subsets(allowed) : this.#systemsWithin(new Set(allowed));
    return this.#query('c.system IN (SELECT value FROM json_each(?))', JSON.stringify(systems));
  }

  /**
   * Every entry, known or set aside, in the order of formulas, sources and ids, as they were when the iteration began,
   * in flat memory.
   */
  *entries(filter: EntryListFilter = {}): Generator<EntryRecord, void, undefined> {
    const db = openDatabase(this.#dir, { readonly: true });
    try {
      yield* listEntries(db, filter);
    } finally {
      db.close();
    }
  }

  /** Finds the cell and sites of a known compound, see `structureFinder`. `known` chooses entries as in `all`. */
  structures(known?: Expression): (formula: string) => StoredStructure | null {
    return structureFinder(this.#db, choiceOf(known, 'e'));
  }

  /** Entries of known compounds with these amounts, in any order, that have sites. */
  withSites(amounts: readonly number[], most: number): CompoundWithSites[] {
    return compoundsWithSites(this.#db, amounts, most, choiceOf(undefined, 'e'));
  }

  /** The cell and sites of such an entry. */
  structureOf(entry: number): StoredStructure {
    return structureOfEntry(this.#db, entry);
  }

  /** Finds entries with sites by their ids, see `structuresById`. */
  structuresById(): (id: string) => EntryStructure | undefined {
    return structuresById(this.#db);
  }

  /** What was ingested, in order. */
  ingests(): IngestRecord[] {
    return this.#register.all();
  }

  /** The refused rows of an ingest in the order of their lines, as far as they were stored (see MAX_REFUSALS_KEPT). */
  refusals(ingestId: number): RefusedRow[] {
    return this.#register.refusals(ingestId);
  }

  /** Forgets a source: its reports, its ingests, and the compounds that no other source reports. */
  removeSource(name: string, now: Date): void {
    this.#db
      .transaction(() => {
        const entries = this.#register.sources().find((source) => source.name === name)?.entries ?? 0;
        this.#register.removeSource(name);
        new ChangeLog(this.#db).record({ kind: 'source-removed', source: name, entries }, now);
      })
      .immediate();
  }

  /** Gives a source another name, which no other source may have. */
  renameSource(from: string, to: string, now: Date): void {
    this.#db
      .transaction(() => {
        this.#register.renameSource(from, to);
        new ChangeLog(this.#db).record({ kind: 'source-renamed', from, to }, now);
      })
      .immediate();
  }

  /** What people call each source, by name. */
  titles(): ReadonlyMap<string, string> {
    return this.#register.titles();
  }

  /** Says what people call a source; null for its name. */
  titleSource(source: string, title: string | null, now: Date): void {
    this.#db
      .transaction(() => {
        this.#register.keepTitle(source, title);
        new ChangeLog(this.#db).record({ kind: 'source-titled', source, title: title ?? source }, now);
      })
      .immediate();
  }

  /** Forgets the built-in data if the workspace has a database of its own; true if there was any. */
  removeBuiltIn(): boolean {
    return this.#db
      .transaction(() => {
        const there = this.#register.sources().some(({ starter }) => starter) && this.#register.hasOwnData();
        if (there) this.#register.removeStarter();
        return there;
      })
      .immediate();
  }

  /** A text that is another one after every change to the known compounds, as long as this workspace is open. */
  dataVersion(): string {
    // data_version changes when another connection commits (every ingest has its own), total_changes when this one does.
    return JSON.stringify([
      this.#db.pragma('data_version', { simple: true }),
      this.#db.prepare('SELECT total_changes()').pluck().get(),
    ]);
  }

  /** The checksums of all compounds and of the entries of each source, which were written with them: see `DataSeal`. */
  checksums(): string[] {
    return this.#db.prepare('SELECT sha256 FROM data_checksum ORDER BY name').pluck().all() as string[];
  }

  /** The first entries of exactly these elements that are disordered, as they are written. */
  disorderedIn(elements: readonly string[], most: number): string[] {
    const rows = this.#db.prepare(
      `SELECT DISTINCT coalesce(e.written, e.formula, c.formula) FROM compound c JOIN entry e ON e.compound = c.formula
       WHERE c.system = ? AND e.flags & ? ORDER BY 1 LIMIT ?`,
    );
    return rows.pluck().all([...elements].sort().join('-'), flagBit('disordered'), most) as string[];
  }

  /**
   * SHA-256 over the known compounds with their sources, ids and years: the same as long as these are the same, in
   * any order. Says whether a list was made from today's data. `known` chooses entries as in `all`.
   */
  fingerprint(known?: Expression): string {
    if (known) return hashOf(this.all({ known }));
    const dataVersion = this.dataVersion();
    if (this.#fingerprint?.dataVersion === dataVersion) return this.#fingerprint.value;
    const value = hashOf(this.all());
    this.#fingerprint = { dataVersion, value };
    return value;
  }

  #query(where: string, value: string): KnownCompound[] {
    // A page of a list asks once per row; to prepare takes longer than to ask.
    const kept = this.#statements.get(where);
    const statement = kept ?? this.#db.prepare(`SELECT ${COLUMNS} ${JOIN} WHERE ${where} AND ${KNOWN} ${GROUP}`).raw();
    if (!kept) this.#statements.set(where, statement);
    return [...groupReports(statement.all(value) as ReportRow[])];
  }

  #systemsWithin(allowed: ReadonlySet<string>): string[] {
    const systems = this.#db.prepare('SELECT DISTINCT system FROM compound WHERE known = 1').pluck().all() as string[];
    return systems.filter((system) => system.split('-').every((element) => allowed.has(element)));
  }
}

function hashOf(compounds: Iterable<KnownCompound>): string {
  const hash = createHash('sha256');
  for (const { formula, sources } of compounds) {
    for (const { source, id, year } of sources) hash.update(`${JSON.stringify([formula, source, id, year])}\n`);
  }
  return hash.digest('hex');
}

/** The condition on entries (as `alias`) that an expression makes, or else that their source's expression made. */
function choiceOf(known: Expression | undefined, alias: string): SqlCondition {
  if (!known) return { sql: `${alias}.known = 1`, values: [] };
  const holds = expressionSql(known, alias);
  return { sql: `${alias}.compound NOT GLOB '*[./]*' AND ${holds.sql}`, values: holds.values };
}

/** Every non-empty subset, its members joined as in the system column. */
function subsets(elements: readonly string[]): string[] {
  const systems: string[] = [];
  for (let mask = 1; mask < 2 ** elements.length; mask++) {
    systems.push(elements.filter((_, position) => (mask >>> position) & 1).join('-'));
  }
  return systems;
}
