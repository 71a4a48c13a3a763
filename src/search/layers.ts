import { NumberIndex } from '../numerics/number-index.js';
import { concatenate, distinctNumbers, newNumbers } from '../numerics/sorted-numbers.js';
import { computeScores } from './compute-scores.js';
import { DistinctCompositions } from './distinct-compositions.js';
import { OtherStates } from './other-states.js';
import { rankCells, type ScoredCells } from './rank-cells.js';
import { Ranking } from './ranking.js';
import type { SearchOptions } from './search-options.js';
import type { Searchable } from './searchable.js';

/**
 * The ranking of a model with components: first the union of their first `depth` candidates; if the list is longer than that, then, behind
 * it, of twice as many, and so on. So neither an order nor a score depends on the length of the list, and what was ranked stays if the
 * components are asked for more.
 */
export class Layers {
  readonly #model: Searchable;
  readonly #count: number;
  readonly #depth: number;
  readonly #distinct: DistinctCompositions;
  readonly #layers: Ranking[] = [];
  /** Candidates of each component that were ranked. */
  #before = 0;
  /** Their cells, ascending. */
  #seen = new Float64Array(0);
  #rows = 0;

  constructor(model: Searchable, { count, depth }: Required<Pick<SearchOptions, 'count' | 'depth'>>) {
    this.#model = model;
    this.#count = count;
    this.#depth = depth!;
    this.#distinct = new DistinctCompositions(model.space, count);
  }

  /**
   * The first `count` rows from what the components found; less if they found too little.
   *
   * @param found of each component, in one order; as much as `depth`, or twice as much, and so on, and what was given before is the beginning of it
   */
  extended(found: readonly Ranking[]): Ranking {
    const { space } = this.#model;
    const longest = Math.max(0, ...found.map(({ length }) => length));
    while (this.#before < longest && this.#rows < this.#count) {
      const from = this.#before;
      const most = from === 0 ? this.#depth : 2 * from;
      const own = distinctNumbers(found.map(({ numbers }) => numbers.subarray(from, most)));
      const { fresh, all } = newNumbers(own, this.#seen);
      const layer = rankCells(space, this.#scored(fresh, from === 0), {
        distinct: this.#distinct,
        most: this.#count - this.#rows,
        readable: true,
      });
      this.#layers.push(layer);
      this.#rows += layer.length;
      this.#seen = all;
      this.#before = most;
    }
    if (this.#layers.length === 1) return this.#layers[0]!;
    return new Ranking(
      space,
      concatenate(this.#layers.map(({ numbers }) => numbers)),
      concatenate(this.#layers.map(({ raws }) => raws)),
    );
  }

  /**
   * The scores of cells that components retrieve, and of all other cells of their compositions, in other oxidation states: a
   * composition ranks where its best one does.
   *
   * @param reached false if the components were asked for more of them than the model counts as retrieved
   */
  #scored(cells: Float64Array, reached: boolean): ScoredCells {
    const model = this.#model;
    const { space } = model;
    const states = new OtherStates(space);
    // Not a set, which would box every number.
    const retrieved = new NumberIndex(cells);
    const distinct = new DistinctCompositions(space, cells.length);
    const siblings: number[] = [];
    for (const cell of cells) {
      // All cells of a composition have the same others that were not retrieved.
      if (!states.mayHave(cell) || !distinct.isNew(cell)) continue;
      states.visit(cell, (other) => {
        if (retrieved.find(other) < 0) siblings.push(other);
      });
    }
    const others = Float64Array.from(siblings);
    const quick = reached && model.scoreRetrieved ? { space, score: model.scoreRetrieved } : model;
    return {
      cells: concatenate([cells, others]),
      // By composition, as they were found: what a composition's cells share is computed once.
      scores: concatenate([computeScores(quick, cells), computeScores(model, others, Uint32Array.from(others.keys()))]),
    };
  }
}
