import { select } from '../numerics/select.js';

const FIRST_SIZE = 1024;

/** How much more than K is held before the worst are thrown out, as a share of K and at least. */
const ROOM = { share: 0.25, least: 256 };

/**
 * The best K cells of those that were offered (top-k). Equal scores are ordered by `tieBreak(cell)`, the lesser string being
 * better, so that the result does not depend on the order of the offers. Offers are gathered, and the worst thrown out now and
 * then by a selection in linear time, which costs less than a heap and spells the names of few cells.
 */
export class TopK {
  readonly k: number;
  readonly #tieBreak: (cell: number) => string;
  readonly #most: number;
  #scores = new Float64Array(FIRST_SIZE);
  #cells = new Float64Array(FIRST_SIZE);
  #size = 0;
  #worst = -Infinity;

  constructor(k: number, tieBreak: (cell: number) => string) {
    this.k = k;
    this.#tieBreak = tieBreak;
    this.#most = k + Math.max(ROOM.least, Math.ceil(ROOM.share * k));
  }

  /** No score below this can enter any more; minus infinity while there is room. It may lag behind what was offered. */
  get minCompetitiveScore(): number {
    return this.#worst;
  }

  offer(score: number, cell: number): void {
    if (score < this.#worst) return;
    if (this.#size === this.#scores.length) {
      this.#scores = grown(this.#scores);
      this.#cells = grown(this.#cells);
    }
    this.#scores[this.#size] = score;
    this.#cells[this.#size] = cell;
    this.#size++;
    if (this.#size >= this.#most) this.#prune();
  }

  /** The best K so far, in no particular order, as views; more may be offered afterwards. */
  best(): { scores: Float64Array; cells: Float64Array } {
    if (this.#size > this.k) this.#prune();
    return { scores: this.#scores.subarray(0, this.#size), cells: this.#cells.subarray(0, this.#size) };
  }

  #prune(): void {
    const { k } = this;
    const scores = this.#scores;
    const cells = this.#cells;
    const size = this.#size;
    if (k === 0) {
      this.#size = 0;
      this.#worst = Infinity;
      return;
    }
    const worst = select(scores.slice(0, size), size - k);
    // What is better stays. Of those that equal the worst, as many stay as there is room for, the first by name.
    let count = 0;
    const equal: number[] = [];
    for (let n = 0; n < size; n++) {
      if (scores[n]! > worst) {
        scores[count] = scores[n]!;
        cells[count++] = cells[n]!;
      } else if (scores[n] === worst) {
        equal.push(cells[n]!);
      }
    }
    const room = k - count;
    for (const cell of equal.length > room ? this.#firstByName(equal, room) : equal) {
      scores[count] = worst;
      cells[count++] = cell;
    }
    this.#size = count;
    this.#worst = worst;
  }

  #firstByName(cells: readonly number[], count: number): number[] {
    const named = cells.map((cell) => ({ cell, name: this.#tieBreak(cell) }));
    named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.cell - b.cell));
    return named.slice(0, count).map(({ cell }) => cell);
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}
