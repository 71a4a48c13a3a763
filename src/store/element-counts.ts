import type { Database } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.js';
import type { ListFacets } from './list-facets.js';
import type { RowSelection } from './select-rows.js';
import type { ElementCount } from './types.js';

/** Filters whose counts are cached: the page asks again whenever it is turned or reloaded. */
const FILTERS_CACHED = 256;

/** Counts and mean scores by element of the rows that filters keep. */
export class ElementCounts {
  readonly #db: Database;
  readonly #rows: number;
  readonly #facets: Pick<ListFacets, 'element'>;
  readonly #ofAll: readonly ElementCount[];
  readonly #counts = new BoundedMap<string, readonly ElementCount[]>(FILTERS_CACHED);
  #scores: Float64Array | undefined;

  constructor(db: Database, rows: number, facets: Pick<ListFacets, 'element'>) {
    this.#db = db;
    this.#rows = rows;
    this.#facets = facets;
    const stored = db
      .prepare('SELECT element, sum(rows), sum(score_sum) FROM ion GROUP BY element ORDER BY element')
      .raw()
      .all() as [element: string, rows: number, scoreSum: number][];
    this.#ofAll = stored.map(([element, count, sum]) => ({ element, rows: count, meanScore: sum / count }));
  }

  /** The counts under the filter that a key stands for; `select` gives its rows if they are not cached yet. */
  of(key: string, select: () => RowSelection): readonly ElementCount[] {
    const known = this.#counts.get(key);
    if (known) return known;
    const selection = select();
    if (!selection.rows && selection.end === this.#rows) return this.#ofAll;
    const counts = this.#ofAll.map(({ element }) => this.#count(element, selection));
    this.#counts.set(key, counts);
    return counts;
  }

  #count(element: string, { rows, end }: RowSelection): ElementCount {
    const scores = this.#readScores();
    const { words } = this.#facets.element(element);
    const selected = rows?.words;
    let count = 0;
    let sum = 0;
    for (let w = 0; w * 32 < end; w++) {
      let word = selected ? words[w]! & selected[w]! : words[w]!;
      if (end - w * 32 < 32) word &= 2 ** (end - w * 32) - 1;
      for (; word !== 0; word &= word - 1) {
        count++;
        sum += scores[w * 32 + 31 - Math.clz32(word & -word)]!;
      }
    }
    return { element, rows: count, meanScore: count === 0 ? null : sum / count };
  }

  #readScores(): Float64Array {
    if (this.#scores) return this.#scores;
    const scores = new Float64Array(this.#rows);
    let index = 0;
    for (const piece of this.#db.prepare('SELECT scores FROM score_piece ORDER BY piece').pluck().iterate()) {
      const bytes = piece as Buffer;
      for (let at = 0; at < bytes.length; at += 8) scores[index++] = bytes.readDoubleLE(at);
    }
    this.#scores = scores;
    return scores;
  }
}
