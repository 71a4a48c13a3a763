import { createHash } from 'node:crypto';
import { accessSync, constants, readFileSync, rmSync, statSync } from 'node:fs';
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
import { ListColumns } from './list-columns.js';
import { ListWriter } from './list-writer.js';
import { computeAliases } from './compute-aliases.js';
import { currentLists, newestLists } from './current-lists.js';
import { publishDraft } from './publish-draft.js';
import { readParts } from './read-parts.js';
import { readingError } from './reading-error.js';
import { readListMetadata } from './read-list-metadata.js';
import { ScoreList } from './score-list.js';
import { Settings } from './settings.js';
import type { ListArtifact, ListMetadata } from './types.js';
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
  readonly #metadata = new Map<string, ListMetadata>();
  readonly #settings: Settings;
  readonly #files: ListFiles;

  constructor(db: Database, dir: string) {
    this.#db = db;
    this.#dir = dir;
    this.#settings = new Settings(db);
    this.#files = new ListFiles(db, dir);
  }

  /**
   * Every list, the one published last first. Damaged ones are not current, as far as that is known, and a list that is compared elsewhere
   * appears when that is done, unless there is no other.
   */
  all(): ListMetadata[] {
    const lists = this.#withoutDamaged(this.#registered());
    if (!this.#files.later) return lists;
    const current = currentLists(lists);
    const hidden = current.filter((list) => this.#files.known(list) === undefined);
    return hidden.length === current.length ? lists : lists.filter((list) => !hidden.includes(list));
  }

  /** The ids of the lists that have to be compared so that it is known which is used of each space. */
  uncompared(): string[] {
    return this.#uncompared(this.#registered()).map(({ id }) => id);
  }

  /** Of each space the list that is used unless it is damaged, if that is not known: the current one, or what comes in place of damaged ones. */
  #uncompared(lists: readonly ListMetadata[]): ListMetadata[] {
    const undamaged = lists.filter((list) => this.#files.known(list) !== false);
    return currentLists(undamaged).filter((list) => this.#files.known(list) === undefined);
  }

  #registered(): ListMetadata[] {
    const ids = this.#db.prepare('SELECT id FROM list ORDER BY rowid DESC').pluck().all() as string[];
    const inUse = new Set(Object.values(this.#settings.listsInUse()));
    return ids.map((id) => (inUse.has(id) ? { ...this.#read(id)!, chosen: true } : this.#read(id)!));
  }

  /** The current list of each space. Those that `wanted` names are compared with what was published before. */
  current(wanted: (list: ListMetadata) => boolean = () => true): ListMetadata[] {
    const lists = this.#registered();
    for (;;) {
      const current = currentLists(this.#withoutDamaged(lists));
      const unknown = current.filter((list) => wanted(list) && this.#files.known(list) === undefined);
      // What is used in place of a damaged list is compared as well; what is large is compared elsewhere.
      if (!unknown.some((list) => this.#files.compare(list))) return current;
    }
  }

  /** Current lists that are damaged, as far as that is known, each with the one that is used in its place. */
  damaged(): { readonly list: string; readonly instead: string | null }[] {
    const lists = this.#registered();
    const used = currentLists(this.#withoutDamaged(lists));
    return currentLists(lists)
      .filter((list) => this.#files.known(list) === false)
      .map((list) => {
        const instead = used.find((each) => spaceName(each) === spaceName(list));
        return { list: list.id, instead: instead && instead.id !== list.id ? instead.id : null };
      });
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

  /** The list that is used in place of a damaged current one, if it was not compared yet. */
  #nextInPlaceOf(list: ListMetadata): ListMetadata | undefined {
    const all = this.#registered().filter((other) => spaceName(other) === spaceName(list));
    return currentLists(all)[0]?.id === list.id ? this.#uncompared(all)[0] : undefined;
  }

  /** A damaged list is not current if there is another of its space, nor is one that has not been compared yet. */
  #withoutDamaged(lists: readonly ListMetadata[]): ListMetadata[] {
    const usable = (list: ListMetadata): boolean => this.#files.known(list) ?? !this.#files.later;
    const aside = currentLists(lists).filter((list) => !usable(list));
    const instead = aside.flatMap((list) => {
      const all = lists.filter((other) => spaceName(other) === spaceName(list));
      if (this.#files.later) this.#uncompared(all).forEach(this.#files.later);
      const others = all.filter(usable);
      return newestLists(others).map(({ id }) => id);
    });
    if (instead.length === 0) return [...lists];
    const spaces = new Set(lists.filter(({ id }) => instead.includes(id)).map((list) => spaceName(list)));
    return lists.map((list) => {
      if (!spaces.has(spaceName(list))) return list;
      const { chosen: _chosen, ...rest } = list;
      return instead.includes(list.id) ? { ...rest, chosen: true } : rest;
    });
  }

  /** The files of a list; the list itself is the first. Throws LIST_NOT_FOUND. */
  files(id: string): ListFile[] {
    return this.#files.of(this.registered(id));
  }

  /** The list of that id, or undefined. */
  find(id: string): ListMetadata | undefined {
    return this.#withoutDamaged(this.#registered()).find((list) => list.id === id);
  }

  #read(id: string): ListMetadata | undefined {
    const cached = this.#metadata.get(id);
    if (cached) return cached;
    const text = this.#db.prepare('SELECT metadata FROM list WHERE id = ?').pluck().get(id) as string | undefined;
    if (text === undefined) return undefined;
    const metadata = readListMetadata(text);
    this.#metadata.set(id, metadata);
    return metadata;
  }

  /**
   * The list of that id ("ternary-ionic-v3"), the current one of a space ("ternary-ionic", "ternary-no-charges"; "ternary" and "3" are the one of all kinds), or the one published last ("latest").
   * Throws LIST_NOT_FOUND with the lists that there are.
   */
  resolve(idOrAlias: string): ListMetadata {
    const lists = this.all();
    const alias = idOrAlias.trim().toLowerCase();
    const found =
      this.find(idOrAlias.trim()) ?? (alias === 'latest' ? lists[0] : undefined) ?? this.#currentCalled(alias, lists);
    if (found) return found;
    throw this.#notFound(idOrAlias, lists);
  }

  #currentCalled(alias: string, lists: readonly ListMetadata[]): ListMetadata | undefined {
    this.current((list) => computeAliases(list, lists).includes(alias));
    const compared = this.all();
    return currentLists(compared).find((list) => computeAliases(list, compared).includes(alias));
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
        const next = this.#files.later && this.#nextInPlaceOf(meta);
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
    return this.#readArtifact(idOrAlias, name, (path, { sha256, bytes: size }) => {
      // Whoever reads from a pipe or a device never ends.
      const stat = statSync(path);
      if (!stat.isFile() || stat.size !== size) return undefined;
      const bytes = readFileSync(path);
      return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined;
    });
  }

  /** The same if only parts of them are wanted: `use` reads bytes of the file, which is compared with what was published if it was not before. */
  readArtifact<T>(idOrAlias: string, name: string, use: (read: ReadBytes) => T): T {
    return this.#readArtifact(idOrAlias, name, (path, { sha256, bytes }) =>
      this.#files.checks.check(path, sha256, bytes).intact ? readParts(path, use) : undefined,
    );
  }

  /** @param read returns undefined if the file is not what was published */
  #readArtifact<T>(idOrAlias: string, name: string, read: (path: string, published: ListArtifact) => T | undefined): T {
    const meta = this.resolve(idOrAlias);
    const artifact = meta.artifacts.find((each) => each.name === name);
    if (!artifact) {
      const names = meta.artifacts.map((each) => each.name);
      throw new IncognitaError('NOT_FOUND', message('list.no-artifact', { list: meta.id, name }), {
        list: meta.id,
        names,
      });
    }
    const path = join(this.#dir, artifact.file);
    const damaged = message('list.unreadable-file', { file: artifact.file, list: meta.id, arity: String(meta.arity) });
    try {
      const found = read(path, artifact);
      if (found !== undefined) return found;
    } catch (error) {
      throw readingError(error, path, damaged);
    }
    throw new IncognitaError('WORKSPACE_INVALID', damaged, { list: meta.id, file: artifact.file });
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
    this.#metadata.delete(list.id);
    // A process that dies here leaves files that the next publication removes.
    for (const { file } of this.#files.of(list)) rmSync(join(this.#dir, file), { force: true });
  }

  /** The list of exactly that id: what is changed is never named by an alias. Throws LIST_NOT_FOUND. */
  registered(id: string): ListMetadata {
    const list = this.find(id);
    if (list) return list;
    throw this.#notFound(id, this.all());
  }

  #notFound(id: string, lists: readonly ListMetadata[]): IncognitaError {
    const ids = lists.map((list) => list.id);
    return new IncognitaError(
      'LIST_NOT_FOUND',
      ids.length === 0
        ? message('list.none', { list: id.slice(0, 60) })
        : message('list.unknown', { list: id.slice(0, 60), lists: ids }),
      { list: id, lists: ids },
    );
  }

  /** Closes every list that is open. */
  close(): void {
    for (const list of this.#open.values()) list.close();
    this.#open.clear();
  }
}
