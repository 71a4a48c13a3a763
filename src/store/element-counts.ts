import type { Database } from 'better-sqlite3';
import { BoundedMap } from '../bounded-map.js';
import type { ListFacets } from './list-facets.js';
import { doublesOf } from './little-endian.js';
import { RowElements } from './row-elements.js';
import type { RowSelection } from './select-rows.js';
import type { ElementCount } from './types.js';

/** Filters whose counts are cached: the page asks again whenever it is turned or reloaded. */
const FILTERS_CACHED = 256;

/** Counts and mean scores by element of the rows that filters keep. */
export class ElementCounts {
  readonly #db: Database;
  readonly #rows: number;
  readonly #arity: number;
  readonly #facets: Pick<ListFacets, 'element'>;
  readonly #ofAll: readonly ElementCount[];
  readonly #counts = new BoundedMap<string, readonly ElementCount[]>(FILTERS_CACHED);
  #scores: Float64Array | undefined;
  #elements: RowElements | undefined;

  constructor(
    db: Database,
    { rows, arity }: { readonly rows: number; readonly arity: number },
    facets: Pick<ListFacets, 'element'>,
  ) {
    this.#db = db;
    this.#rows = rows;
    this.#arity = arity;
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
    const { rows, sums } = this.#readElements().count(selection, this.#readScores());
    const counts = this.#ofAll.map(({ element }, i) => ({
      element,
      rows: rows[i]!,
      meanScore: rows[i] === 0 ? null : sums[i]! / rows[i]!,
    }));
    this.#counts.set(key, counts);
    return counts;
  }

  #readElements(): RowElements {
    this.#elements ??= new RowElements(
      this.#rows,
      this.#arity,
      this.#ofAll.map(({ element }) => this.#facets.element(element)),
    );
    return this.#elements;
  }

  #readScores(): Float64Array {
    if (this.#scores) return this.#scores;
    const scores = new Float64Array(this.#rows);
    let index = 0;
    for (const piece of this.#db.prepare('SELECT scores FROM score_piece ORDER BY piece').pluck().iterate()) {
      const values = doublesOf(piece as Buffer);
      scores.set(values, index);
      index += values.length;
    }
    this.#scores = scores;
    return scores;
  }
}
