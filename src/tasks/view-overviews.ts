import { BoundedMap } from '../bounded-map.js';
import type { RowFilter } from '../rows/row-filter.js';
import type { ViewOverview } from '../service/rows/view-overview.js';

/** Views of lists whose numbers are cached. */
const OVERVIEWS_CACHED = 256;

/** Numbers of rows of other lists under the same conditions: a view has one for each list. */
const COUNTS_CACHED = 32 * OVERVIEWS_CACHED;

/** How the numbers of a view are found if they are not cached. */
export interface OverviewQuestions {
  /** The numbers of a view of a list, and how many rows other lists have under the same conditions. */
  overview(list: string, filter: RowFilter, others: readonly string[]): Promise<ViewOverview>;
  /** How many rows lists have under conditions, by their ids. */
  countInLists(lists: readonly string[], filter: RowFilter): Promise<Readonly<Record<string, number>>>;
}

/** The numbers of views. Lists never change, so they are found once; those of other lists too, and a new list adds only its own. */
export class ViewOverviews {
  readonly #ask: OverviewQuestions;
  readonly #overviews = new BoundedMap<string, ViewOverview>(OVERVIEWS_CACHED);
  readonly #counts = new BoundedMap<string, number>(COUNTS_CACHED);

  constructor(ask: OverviewQuestions) {
    this.#ask = ask;
  }

  /** Of a view of list `id`, with the numbers of rows of the lists `others`, all by their ids. */
  async find(id: string, filter: RowFilter, others: readonly string[]): Promise<ViewOverview> {
    const keyOf = (list: string): string => JSON.stringify([list, filter]);
    const counts: Record<string, number> = {};
    for (const other of others) {
      const count = this.#counts.get(keyOf(other));
      if (count !== undefined) counts[other] = count;
    }
    const missing = others.filter((other) => counts[other] === undefined);
    let made = this.#overviews.get(keyOf(id));
    if (!made || missing.length > 0) {
      const found = made
        ? await this.#ask.countInLists(missing, filter)
        : (made = await this.#ask.overview(id, filter, missing)).others;
      for (const [other, count] of Object.entries(found)) this.#counts.set(keyOf(other), count);
      Object.assign(counts, found);
    }
    this.#overviews.set(keyOf(id), made);
    return { ...made, others: counts };
  }
}
