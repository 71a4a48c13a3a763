import { TupleIndex } from '../numerics/tuple-index.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { CellElements } from '../space/cell-elements.js';

/** Remembers compositions of cells, so that one that was met before is recognised, in any oxidation states; without spelling formulas. */
export class DistinctCompositions {
  readonly #reader: CellElements;
  readonly #index: TupleIndex;
  readonly #tuple: Int32Array;
  /** The cell whose composition `tuple` is; -1 for none. */
  #last = -1;

  constructor(space: CandidateSpace, expected: number) {
    this.#reader = new CellElements(space);
    this.#tuple = new Int32Array(2 * this.#reader.elements.length);
    this.#index = new TupleIndex(this.#tuple.length, expected);
  }

  /** True for the first cell of a composition. */
  isNew(number: number): boolean {
    this.#read(number);
    const before = this.#index.length;
    return this.#index.add(this.#tuple) === before;
  }

  /** True if a cell of the composition was met; the cell itself is not remembered. */
  has(number: number): boolean {
    this.#read(number);
    return this.#index.find(this.#tuple) >= 0;
  }

  #read(number: number): void {
    if (number === this.#last) return;
    this.#last = number;
    const reader = this.#reader;
    const tuple = this.#tuple;
    reader.readNumber(number);
    tuple.fill(0);
    for (let k = 0; k < reader.count; k++) {
      tuple[2 * k] = reader.elements[k]!;
      tuple[2 * k + 1] = reader.amounts[k]!;
    }
  }
}
