import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { CellElements } from '../../space/cell-elements.js';
import type { ElementContexts, NumberedComposition } from './element-contexts.js';

/** Reads cells as compositions by the numbers that a table gives to elements. */
export class NumberedCells {
  readonly #cells: CellElements;
  readonly #numbers: Int32Array;
  readonly #composition: { elements: Int32Array; amounts: Int32Array; count: number };

  constructor(space: CandidateSpace, contexts: ElementContexts) {
    this.#cells = new CellElements(space);
    this.#numbers = contexts.numbersOf(this.#cells.symbols);
    const { elements, amounts } = this.#cells;
    this.#composition = { elements: new Int32Array(elements.length), amounts, count: 0 };
  }

  /** The composition of a cell, which is valid until the next one is read. */
  read(cell: Cell): NumberedComposition {
    const cells = this.#cells;
    const numbers = this.#numbers;
    const composition = this.#composition;
    cells.read(cell);
    composition.count = cells.count;
    for (let k = 0; k < cells.count; k++) composition.elements[k] = numbers[cells.elements[k]!]!;
    return composition;
  }
}
