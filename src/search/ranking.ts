import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';

/** A candidate of a ranking. */
export interface RankedCell {
  readonly cell: Cell;
  /** The number of the canonical cell. */
  readonly number: number;
  readonly formula: string;
  readonly raw: number;
}

/** Candidates in the order of their ranks, as columns: a row takes 16 bytes, so that millions can be listed. */
export class Ranking {
  readonly space: CandidateSpace;
  /** Numbers of the canonical cells. */
  readonly numbers: Float64Array;
  /** Raw scores, descending unless the candidates were put into another order. */
  readonly raws: Float64Array;

  constructor(space: CandidateSpace, numbers: Float64Array, raws: Float64Array) {
    this.space = space;
    this.numbers = numbers;
    this.raws = raws;
  }

  get length(): number {
    return this.numbers.length;
  }

  /** The candidate at a position, rank - 1. */
  row(position: number): RankedCell {
    const number = this.numbers[position]!;
    return {
      cell: this.space.cell(number),
      number,
      formula: this.space.formula(number),
      raw: this.raws[position]!,
    };
  }

  formula(position: number): string {
    return this.space.formula(this.numbers[position]!);
  }

  /** The first `count` candidates, as views. */
  first(count: number): Ranking {
    if (count >= this.length) return this;
    return new Ranking(this.space, this.numbers.subarray(0, count), this.raws.subarray(0, count));
  }

  /** All candidates as objects; for short rankings. */
  rows(): RankedCell[] {
    return Array.from(this.numbers, (_, position) => this.row(position));
  }
}
