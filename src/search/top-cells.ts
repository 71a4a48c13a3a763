const FIRST_SIZE = 1024;

/** How much more than the capacity is held before the worst are thrown out, as a share of it and at least. */
const SLACK = { share: 0.25, least: 256 };

/**
 * The best `capacity` cells seen so far. Equal scores are ordered by `tieBreak(cell)`, the lesser string being better, so
 * that what is kept does not depend on the order of the offers. Offers are gathered, and the worst thrown out now and then,
 * which costs less than keeping them in order and spells the names of few cells.
 */
export class TopCells {
  readonly capacity: number;
  private readonly tieBreak: (cell: number) => string;
  private readonly most: number;
  private scores = new Float64Array(FIRST_SIZE);
  private cells = new Float64Array(FIRST_SIZE);
  private size = 0;
  private worst = -Infinity;

  constructor(capacity: number, tieBreak: (cell: number) => string) {
    this.capacity = capacity;
    this.tieBreak = tieBreak;
    this.most = capacity + Math.max(SLACK.least, Math.ceil(SLACK.share * capacity));
  }

  /** Nothing below this score can enter any more; minus infinity while there is room. It may lag behind what was offered. */
  get threshold(): number {
    return this.worst;
  }

  offer(score: number, cell: number): void {
    if (score < this.worst) return;
    if (this.size === this.scores.length) {
      this.scores = grown(this.scores);
      this.cells = grown(this.cells);
    }
    this.scores[this.size] = score;
    this.cells[this.size] = cell;
    this.size++;
    if (this.size >= this.most) this.prune();
  }

  /** What was kept, in no particular order, as views; more may be offered afterwards. */
  kept(): { scores: Float64Array; cells: Float64Array } {
    if (this.size > this.capacity) this.prune();
    return { scores: this.scores.subarray(0, this.size), cells: this.cells.subarray(0, this.size) };
  }

  private prune(): void {
    const { scores, cells, size, capacity } = this;
    if (capacity === 0) {
      this.size = 0;
      this.worst = Infinity;
      return;
    }
    const worst = scores.slice(0, size).sort()[size - capacity]!;
    let kept = 0;
    const equal: number[] = [];
    for (let k = 0; k < size; k++) {
      if (scores[k]! > worst) {
        scores[kept] = scores[k]!;
        cells[kept++] = cells[k]!;
      } else if (scores[k] === worst) {
        equal.push(cells[k]!);
      }
    }
    const room = capacity - kept;
    for (const cell of equal.length > room ? this.firstByName(equal, room) : equal) {
      scores[kept] = worst;
      cells[kept++] = cell;
    }
    this.size = kept;
    this.worst = worst;
  }

  private firstByName(cells: readonly number[], count: number): number[] {
    const named = cells.map((cell) => ({ cell, name: this.tieBreak(cell) }));
    named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.cell - b.cell));
    return named.slice(0, count).map(({ cell }) => cell);
  }
}

function grown(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}
