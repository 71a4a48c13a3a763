import type { Cell } from './cell.js';

/** How many members the modes of a space have. */
export interface SpaceShape {
  /** Number of cation modes. */
  readonly order: number;
  readonly cations: number;
  readonly anions: number;
  readonly ratios: number;
}

/**
 * Numbers the cells of a space: their indices in mixed radix, the first cation slowest, the ratio fastest. Numbers stay within
 * the whole numbers that a double holds exactly.
 */
export class CellCodec {
  /** Number of cells: cations^order x anions x ratios. */
  readonly cells: number;
  readonly #shape: SpaceShape;
  /** Copying it is several times as fast as filling a new array, and millions of cells are read. */
  readonly #zeros: readonly number[];

  /** Throws a RangeError if the cells are too many to be numbered exactly */
  constructor(shape: SpaceShape) {
    this.#shape = shape;
    this.#zeros = Array.from({ length: shape.order }, () => 0);
    this.cells = this.#zeros.reduce((cells) => cells * shape.cations, shape.anions * shape.ratios);
    if (this.cells > Number.MAX_SAFE_INTEGER) {
      throw new RangeError(
        `a space of ${this.cells} cells cannot be numbered exactly; lower maxAmount or the number of ions`,
      );
    }
  }

  number({ cations, anion, ratio }: Cell): number {
    const shape = this.#shape;
    let number = 0;
    for (const cation of cations) number = number * shape.cations + cation;
    return (number * shape.anions + anion) * shape.ratios + ratio;
  }

  /** The inverse of `number`. */
  cell(number: number): Cell {
    const cations = this.#zeros.slice();
    this.readCations(number, cations);
    return { cations, anion: this.anion(number), ratio: this.ratio(number) };
  }

  /** Writes the cations of the cell with a given number to the first entries of `cations`. */
  readCations(number: number, cations: number[]): void {
    const shape = this.#shape;
    let rest = Math.floor(number / (shape.anions * shape.ratios));
    for (let mode = shape.order - 1; mode >= 0; mode--) {
      cations[mode] = rest % shape.cations;
      rest = Math.floor(rest / shape.cations);
    }
  }

  /** The anion of the cell with a given number. */
  anion(number: number): number {
    return Math.floor(number / this.#shape.ratios) % this.#shape.anions;
  }

  /** The ratio of the cell with a given number. */
  ratio(number: number): number {
    return number % this.#shape.ratios;
  }
}
