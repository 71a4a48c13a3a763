import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';

/** More than any atomic number. */
const ELEMENTS = 128;

/** The known compounds by their elements, closing anion last. */
export class KnownLines {
  readonly #space: CandidateSpace;
  readonly #lines = new Map<number, number[]>();

  /** @param cells numbers of distinct canonical cells */
  constructor(space: CandidateSpace, cells: Iterable<number>) {
    this.#space = space;
    for (const number of cells) {
      const key = this.#keyOf(space.cell(number));
      if (key === undefined) continue;
      const line = this.#lines.get(key);
      if (line) line.push(number);
      else this.#lines.set(key, [number]);
    }
  }

  /** Numbers of the known cells of the same elements as a cell, of any states and amounts. */
  of(cell: Cell): readonly number[] {
    const key = this.#keyOf(cell);
    return (key !== undefined && this.#lines.get(key)) || [];
  }

  /** Undefined if two states of one element are two members, as in what teaches of mixed valence. */
  #keyOf({ cations, anion }: Cell): number | undefined {
    const elements = cations.map((cation) => this.#space.elementOf[cation]!).sort((a, b) => a - b);
    if (elements.some((element, k) => element === elements[k - 1])) return undefined;
    return elements.reduce((key, element) => key * ELEMENTS + element, 0) * this.#space.anions.length + anion;
  }
}
