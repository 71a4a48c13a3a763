import type { Database } from 'better-sqlite3';
import type { SpaceChoice } from '../space/space-choice.js';
import { DataSeal } from './data-seal.js';

const KEEP_BUILT_IN = 'keep-built-in';
const LISTS_TO_MAKE = 'lists-to-make';
const LISTS_IN_USE = 'lists-in-use';

/** What was decided about a workspace and holds for every later command. */
export class Settings {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Whether the built-in data stays next to the user's own database. */
  keepBuiltIn(): boolean {
    return this.#get(KEEP_BUILT_IN) === true;
  }

  setKeepBuiltIn(keep: boolean): void {
    this.#set(KEEP_BUILT_IN, keep);
  }

  /** The lists that a start began to make, so that one that is stopped goes on; a list that is made is still among them. */
  listsToMake(): readonly SpaceChoice[] {
    return (this.#get(LISTS_TO_MAKE) as readonly SpaceChoice[] | undefined) ?? [];
  }

  setListsToMake(spaces: readonly SpaceChoice[]): void {
    this.#set(LISTS_TO_MAKE, spaces);
  }

  /** The lists that `lists use` made current, by the name of their space. Earlier versions called the ionic spaces "ternary". */
  listsInUse(): Readonly<Record<string, string>> {
    const lists = (this.#get(LISTS_IN_USE) as Readonly<Record<string, string>> | undefined) ?? {};
    return Object.fromEntries(
      Object.entries(lists).map(([space, list]) => [space.includes('-') ? space : `${space}-ionic`, list]),
    );
  }

  setListsInUse(lists: Readonly<Record<string, string>>): void {
    this.#set(LISTS_IN_USE, lists);
  }

  #get(name: string): unknown {
    const text = this.#db.prepare('SELECT value FROM setting WHERE name = ?').pluck().get(name) as string | undefined;
    return text === undefined ? undefined : JSON.parse(text);
  }

  #set(name: string, value: unknown): void {
    const set = this.#db.prepare(
      'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    );
    new DataSeal(this.#db).change('setting', () => set.run(name, JSON.stringify(value)));
  }
}
