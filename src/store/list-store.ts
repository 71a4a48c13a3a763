import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.js';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import type { ReadBytes } from '../models/artifact.js';
import type { ListKind } from '../space/space-definition.js';
import { spaceName } from '../space/space-name.js';
import { ChangeLog } from './change-log.js';
import { DataSeal } from './data-seal.js';
import type { FileCheck } from './file-checks.js';
import { ListFiles, type ListFile } from './list-files.js';
import { readIntactFile, readListArtifact } from './list-artifact.js';
import { ListCatalogue } from './list-catalogue.js';
import { ListColumns } from './list-columns.js';
import { ListWriter } from './list-writer.js';
import { newestLists } from './current-lists.js';
import { publishDraft } from './publish-draft.js';
import { readParts } from './read-parts.js';
import { readingError } from './reading-error.js';
import { removeFile } from './remove-file.js';
import { ScoreList } from './score-list.js';
import { Settings } from './settings.js';
import type { ListMetadata } from './types.js';
import { verifyList } from './verify-list.js';
import type { ListVerification } from './verify-list.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/** Lists that stay open; beyond that the one opened first is let go and closed once nothing reads from it any more. */
const LISTS_OPEN = 32;

/** The score lists of a workspace: immutable, versioned by space, served from the moment they are published. */
export class ListStore {
  readonly #db: Database;
  readonly #dir: string;
  readonly #open = new BoundedMap<string, ScoreList>(LISTS_OPEN);
  readonly #settings: Settings;
  readonly #files: ListFiles;
  readonly #catalogue: ListCatalogue;

  constructor(db: Database, dir: string) {
    this.#db = db;
    this.#dir = dir;
    this.#settings = new Settings(db);
    this.#files = new ListFiles(db, dir);
    this.#catalogue = new ListCatalogue(db, this.#settings, this.#files);
  }

  /**
   * Every list, the one published last first. Damaged ones are not current, as far as that is known, and a list that is compared elsewhere
   * appears when that is done, unless there is no other.
   */
  all(): ListMetadata[] {
    return this.#catalogue.all();
  }

  /** The ids of the lists that have to be compared so that it is known which is used of each space. */
  uncompared(): string[] {
    return this.#catalogue.uncompared();
  }

  /** The current list of each space. Those that `wanted` names are compared with what was published before. */
  current(wanted?: (list: ListMetadata) => boolean): ListMetadata[] {
    return this.#catalogue.current(wanted);
  }

  /** Current lists that are damaged, as far as that is known, each with the one that is used in its place. */
  damaged(): { readonly list: string; readonly instead: string | null }[] {
    return this.#catalogue.damaged();
  }

  /** The list of that id, or undefined. */
  find(id: string): ListMetadata | undefined {
    return this.#catalogue.find(id);
  }

  /** The list of an id or an alias, as `ListCatalogue.resolve` reads it. Throws LIST_NOT_FOUND with the lists that there are. */
  resolve(idOrAlias: string): ListMetadata {
    return this.#catalogue.resolve(idOrAlias);
  }

  /** The list of exactly that id: what is changed is never named by an alias. Throws LIST_NOT_FOUND. */
  registered(id: string): ListMetadata {
    return this.#catalogue.registered(id);
  }

  /** Compares the files of a list with what was published, each once. For another thread's `keepChecks`. */
  check(id: string): FileCheck[] {
    return this.#files.check(this.registered(id));
  }

  /** What is known about files, for another thread's `keepChecks`. */
  knownChecks(): FileCheck[] {
    return this.#files.checks.all();
  }

  /** Takes what another thread found out about files. */
  keepChecks(checks: Iterable<FileCheck>): void {
    this.#files.checks.keep(checks);
  }

  /**
   * Has files compared elsewhere from now on: `check` is called for each list that has to be, and calls `keepChecks` when
   * that is done. Until then the alias of a space goes on with the list before. Small files are still compared at once.
   */
  checkElsewhere(check: (list: ListMetadata) => void): void {
    this.#files.later = check;
  }

  /** The files of a list; the list itself is the first. Throws LIST_NOT_FOUND. */
  files(id: string): ListFile[] {
    return this.#files.of(this.registered(id));
  }

  /** Opens a list by id or alias; it stays open for the next caller. Throws LIST_NOT_FOUND or WORKSPACE_INVALID. */
  open(idOrAlias: string): ScoreList {
    const meta = this.resolve(idOrAlias);
    const path = this.#files.path(meta.id);
    const damaged = message('list.file-missing', { list: meta.id, arity: String(meta.arity) });
    try {
      const intact = this.#files.isIntact(meta);
      if (intact === undefined) throw new IncognitaError('TOO_BUSY', message('list.being-checked', { list: meta.id }));
      if (!intact) {
        const next = this.#files.later && this.#catalogue.nextInPlaceOf(meta);
        if (next) throw new IncognitaError('TOO_BUSY', message('list.being-checked', { list: next.id }));
        accessSync(path, constants.R_OK);
        throw new IncognitaError('WORKSPACE_INVALID', damaged, { list: meta.id });
      }
      const cached = this.#open.get(meta.id);
      if (cached) return cached;
      const list = new ScoreList(path, meta, new ListColumns(this.#db, meta.id, meta.rows));
      this.#open.set(meta.id, list);
      return list;
    } catch (error) {
      throw readingError(error, path, damaged);
    }
  }

  /** Whether a list can be opened: its file is there and of the format of this version. Throws LIST_NOT_FOUND. */
  isReadable(idOrAlias: string): boolean {
    try {
      this.open(idOrAlias);
      return true;
    } catch (error) {
      if (error instanceof IncognitaError && error.code === 'WORKSPACE_INVALID') return false;
      // It is being compared, or too many files are open: that says nothing about the list.
      if (error instanceof IncognitaError && error.code === 'TOO_BUSY') return true;
      throw error;
    }
  }

  /** The bytes that were attached to a list under that name. Throws LIST_NOT_FOUND, NOT_FOUND or WORKSPACE_INVALID. */
  artifact(idOrAlias: string, name: string): Uint8Array {
    return readListArtifact(this.#dir, this.resolve(idOrAlias), name, readIntactFile);
  }

  /** The same if only parts of them are wanted: `use` reads bytes of the file, which is compared with what was published if it was not before. */
  readArtifact<T>(idOrAlias: string, name: string, use: (read: ReadBytes) => T): T {
    return readListArtifact(this.#dir, this.resolve(idOrAlias), name, (path, { sha256, bytes }) =>
      this.#files.checks.check(path, sha256, bytes).intact ? readParts(path, use) : undefined,
    );
  }

  /**
   * Begins a new list of a space. Nothing is seen of it until it is published; a process that dies on the way leaves
   * a file that the next publication removes.
   */
  begin(arity: number, kind: ListKind = 'ionic'): ListWriter {
    const start = this.#db.transaction(
      () =>
        new ListWriter(join(this.#dir, WORKSPACE_PARTS.lists), { arity, kind }, (draft, now) =>
          publishDraft(this.#db, this.#dir, draft, now),
        ),
    );
    // Leftovers are removed under the same lock: a file that has just been made and not been locked yet is not one.
    return start.immediate();
  }

  /** Compares a list's files with what was published. Throws LIST_NOT_FOUND. */
  verify(idOrAlias: string): ListVerification {
    const meta = this.resolve(idOrAlias);
    return verifyList(this.#dir, meta, this.#files.of(meta));
  }

  /**
   * Makes a list the current one of its space, also when newer ones are published. The newest list is current without that:
   * to use it lets the alias follow new ones again. Throws LIST_NOT_FOUND.
   */
  use(id: string, now: Date): void {
    this.#db
      .transaction(() => {
        const list = this.registered(id);
        const { [spaceName(list)]: _before, ...others } = this.#settings.listsInUse();
        const isNewest = newestLists(this.all()).some((each) => each.id === list.id);
        this.#settings.setListsInUse(isNewest ? others : { ...others, [spaceName(list)]: list.id });
        new ChangeLog(this.#db).record({ kind: 'list-used', list: list.id }, now);
      })
      .immediate();
  }

  /** Removes a list with its files for good; no other list is ever given its id. Throws LIST_NOT_FOUND. */
  remove(id: string, now: Date): void {
    const list = this.registered(id);
    this.#db
      .transaction(() => {
        const { [spaceName(list)]: inUse, ...others } = this.#settings.listsInUse();
        if (inUse === list.id) this.#settings.setListsInUse(others);
        this.#db
          .prepare('INSERT INTO removed_list SELECT id, arity, kind, version, metadata FROM list WHERE id = ?')
          .run(list.id);
        this.#db.prepare('DELETE FROM list WHERE id = ?').run(list.id);
        new DataSeal(this.#db).renewTables('list', 'removed_list');
        this.#db.prepare('DELETE FROM list_column WHERE list = ?').run(list.id);
        new DataSeal(this.#db).forgetPieces();
        new ChangeLog(this.#db).record({ kind: 'list-removed', list: list.id }, now);
      })
      .immediate();
    this.#catalogue.forget(list.id);
    // A process that dies here leaves files that the next publication removes.
    for (const { file } of this.#files.of(list)) removeFile(join(this.#dir, file));
  }

  /** Closes every list that is open. */
  close(): void {
    for (const list of this.#open.values()) list.close();
    this.#open.clear();
  }
}
