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

  /** Reads what counts under filters need, if it is not in memory, with a yield after each step. */
  *prepare(): Generator<void, void, undefined> {
    if (!this.#elements) yield* this.#loadElements();
    if (!this.#scores) yield* this.#loadScores();
  }

  /** The counts under the filter that a key stands for; `select` gives its rows if they are not cached yet. */
  of(key: string, select: () => RowSelection): readonly ElementCount[] {
    const known = this.#counts.get(key);
    if (known) return known;
    const selection = select();
    if (!selection.rows && selection.end === this.#rows) return this.#ofAll;
    for (const _step of this.prepare());
    const { rows, sums } = this.#elements!.count(selection, this.#scores!);
    const counts = this.#ofAll.map(({ element }, i) => ({
      element,
      rows: rows[i]!,
      meanScore: rows[i] === 0 ? null : sums[i]! / rows[i]!,
    }));
    this.#counts.set(key, counts);
    return counts;
  }

  *#loadElements(): Generator<void, void, undefined> {
    const elements = new RowElements(this.#rows, this.#arity);
    for (const { element } of this.#ofAll) {
      elements.add(this.#facets.element(element));
      yield;
    }
    this.#elements = elements;
  }

  *#loadScores(): Generator<void, void, undefined> {
    const scores = new Float64Array(this.#rows);
    const piece = this.#db.prepare('SELECT scores FROM score_piece WHERE piece = ?').pluck();
    // Each by a statement of its own: one that is not at its end when others have their turn keeps the connection busy.
    for (let index = 0, number = 0; index < this.#rows; number++) {
      const values = doublesOf(piece.get(number) as Buffer);
      scores.set(values, index);
      index += values.length;
      yield;
    }
    this.#scores = scores;
  }
}
