import type { Database } from 'better-sqlite3';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { spaceName } from '../space/space-name.js';
import { computeAliases } from './compute-aliases.js';
import { currentLists, newestLists } from './current-lists.js';
import type { ListFiles } from './list-files.js';
import { readListMetadata } from './read-list-metadata.js';
import type { Settings } from './settings.js';
import type { ListMetadata } from './types.js';

/** The lists that are registered in a workspace, and which of them are used: the current one of each space, or another in place of a damaged one. */
export class ListCatalogue {
  readonly #db: Database;
  readonly #settings: Settings;
  readonly #files: ListFiles;
  readonly #metadata = new Map<string, ListMetadata>();

  constructor(db: Database, settings: Settings, files: ListFiles) {
    this.#db = db;
    this.#settings = settings;
    this.#files = files;
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

  /** The list that is used in place of a damaged current one, if it was not compared yet. */
  nextInPlaceOf(list: ListMetadata): ListMetadata | undefined {
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

  /** Forgets the metadata of a list that was removed. */
  forget(id: string): void {
    this.#metadata.delete(id);
  }
}
