import { NumberIndex } from '../../numerics/number-index.js';

/** What cells were measured to be, so that it need not be computed again. */
export class MeasuredCells {
  readonly #index: NumberIndex;
  readonly #measures: readonly Float64Array[];
  readonly #found: Float64Array;

  /**
   * @param numbers of the cells
   * @param measures for each measure those of the cells, in their order
   */
  constructor(numbers: Float64Array, measures: readonly Float64Array[]) {
    this.#index = new NumberIndex(numbers);
    this.#measures = measures;
    this.#found = new Float64Array(measures.length);
  }

  /** The measures of a cell, which are valid until the next call; undefined if it was not measured. */
  of(number: number): Float64Array | undefined {
    const index = this.#index.find(number);
    if (index < 0) return undefined;
    for (let k = 0; k < this.#measures.length; k++) this.#found[k] = this.#measures[k]![index]!;
    return this.#found;
  }
}
