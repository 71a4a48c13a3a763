import { BoundedMap } from '../../bounded-map.js';
import type { Workspace } from '../../store/workspace.js';

/** Maps that are cached: a figure is asked for as a page, as a picture and by programs. */
const MAPS_CACHED = 24;

/** Keeps the maps made last, for as long as neither the known compounds nor the lists have changed. */
export class MapCache {
  readonly #workspace: Workspace;
  readonly #maps = new BoundedMap<string, Promise<unknown>>(MAPS_CACHED);

  #hits = 0;
  #misses = 0;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** How often a map was there, and how often it had to be made. */
  use(): { readonly hits: number; readonly misses: number } {
    return { hits: this.#hits, misses: this.#misses };
  }

  /** The map of a question, made once. A map that could not be made is not cached. */
  get<Result>(kind: string, query: unknown, make: () => Result | Promise<Result>): Promise<Result> {
    const key = JSON.stringify([kind, query, this.#workspace.entries.dataVersion()]);
    const kept = this.#maps.get(key) as Promise<Result> | undefined;
    if (kept) {
      this.#hits++;
      return kept;
    }
    this.#misses++;
    const made = (async () => make())();
    this.#maps.set(key, made);
    made.catch(() => this.#maps.delete(key));
    return made;
  }
}
