import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Database } from 'better-sqlite3';
import { databaseError } from './database-error.js';
import { ColumnStore } from './column-store.js';
import { EnergyStore } from './energy-store.js';
import { ChangeLog } from './change-log.js';
import { EntryStore } from './entry-store.js';
import { EvaluationStore } from './evaluation-store.js';
import { ListStore } from './list-store.js';
import { isWritable } from './is-writable.js';
import { migrate } from './migrate.js';
import { openDatabase } from './open-database.js';
import type { OpenDatabaseOptions } from './open-database.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { DataSeal } from './data-seal.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';
import { OutcomeStore } from './outcome-store.js';
import { PropertyStore } from './property-store.js';
import { Settings } from './settings.js';

/**
 * A workspace: a folder with one SQLite database (`incognita.sqlite`: known compounds, the register of lists,
 * evaluations), the score lists (`lists/`) and the model artifacts (`models/`). Several processes may have it open.
 */
export class Workspace {
  readonly dir: string;
  readonly entries: EntryStore;
  readonly energies: EnergyStore;
  readonly lists: ListStore;
  readonly evaluations: EvaluationStore;
  readonly settings: Settings;
  readonly changes: ChangeLog;
  readonly properties: PropertyStore;
  readonly outcomes: OutcomeStore;
  readonly columns: ColumnStore;
  readonly #db: Database;

  private constructor(db: Database, dir: string) {
    this.#db = db;
    this.dir = dir;
    this.entries = new EntryStore(db, dir);
    this.energies = new EnergyStore(db, dir);
    this.lists = new ListStore(db, dir);
    this.evaluations = new EvaluationStore(db);
    this.settings = new Settings(db);
    this.changes = new ChangeLog(db);
    this.properties = new PropertyStore(db);
    this.outcomes = new OutcomeStore(db);
    this.columns = new ColumnStore(db);
  }

  /**
   * Opens the workspace in the folder `dir`, and makes it if it is missing unless `create` is false or `readonly`
   * is set. Throws WORKSPACE_EMPTY if there is none, WORKSPACE_INVALID if it cannot be used.
   */
  static open(dir: string, options: OpenDatabaseOptions = {}): Workspace {
    const path = resolve(dir);
    const readonly = options.readonly ?? false;
    const db = openDatabase(path, options);
    try {
      migrate(db, path, readonly);
      // Readers and a writer do not wait for each other. Set only now that the file is known to be a workspace's.
      if (!readonly) {
        db.pragma('journal_mode = WAL');
        new DataSeal(db).complete();
      }
      return new Workspace(db, path);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /** What SQLite finds wrong with the database itself; nothing if it is intact. */
  problems(): string[] {
    try {
      const broken = this.#damage();
      if (broken.length > 0) return broken;
      const seal = new DataSeal(this.#db);
      return [
        ...seal.broken().map(sentenceOf),
        ...[...seal.brokenTables(), ...(seal.hasBrokenPieces() ? ['list_column_piece'] : [])].map(
          (table) => `The table "${table}" is not as it was written.`,
        ),
      ];
    } catch (error) {
      if (databaseError(error)?.code !== 'WORKSPACE_INVALID') throw error;
      return [(error as Error).message];
    }
  }

  #damage(): string[] {
    const found = this.#db.pragma('integrity_check(10)') as readonly { readonly integrity_check: string }[];
    return found.map((row) => row.integrity_check).filter((text) => text !== 'ok');
  }

  /** Copies the database as it is at one moment to a new file. */
  async copyDatabase(file: string): Promise<void> {
    // SQLite's own way waits for a lock that it never gets if the files next to the database are read-only.
    if (isWritable(this.dir)) await this.#db.backup(file);
    else writeFileSync(file, this.#db.transaction(() => this.#db.serialize())());
  }

  /**
   * What is not as it was written: sources by their names, the compounds and the database's tables by the name of its file.
   * `learntFrom` leaves out what lists are not learnt from.
   */
  changedData({ learntFrom = false } = {}): string[] {
    const { database } = WORKSPACE_PARTS;
    if (this.#damage().length > 0) return [database];
    const seal = new DataSeal(this.#db);
    const tables = seal.brokenTables().filter((table) => !learntFrom || table === 'source' || table === 'setting');
    if (!learntFrom && seal.hasBrokenPieces()) tables.push('list_column_piece');
    return [...seal.broken().map((source) => source || database), ...tables.map((table) => `${database} (${table})`)];
  }

  /** Throws WORKSPACE_INVALID if the data is not what was ingested: nothing should be learnt from it. */
  requireIntactData(): void {
    const parts = this.changedData({ learntFrom: true });
    if (parts.length === 0) return;
    throw new IncognitaError('WORKSPACE_INVALID', message('workspace.data-changed', { parts }), { parts });
  }

  /** Closes every connection; nothing of the workspace may be used afterwards. */
  close(): void {
    this.lists.close();
    this.#db.close();
  }
}

function sentenceOf(source: string): string {
  return source === ''
    ? 'The compounds are not those that were ingested.'
    : `The entries of ${source} are not those that were ingested.`;
}
