/**
 * The best `capacity` cells seen so far: a binary heap with the worst on top. Equal scores are ordered by
 * `tieBreak(cell)`, the lesser string being better, so that what is kept does not depend on the order of the offers.
 */
export class TopCells {
  readonly capacity: number;
  private readonly scores: Float64Array;
  private readonly cells: Float64Array;
  private readonly tieBreak: (cell: number) => string;
  private size = 0;

  constructor(capacity: number, tieBreak: (cell: number) => string) {
    this.capacity = capacity;
    this.scores = new Float64Array(capacity);
    this.cells = new Float64Array(capacity);
    this.tieBreak = tieBreak;
  }

  get length(): number {
    return this.size;
  }

  /** Nothing below this score can enter any more; minus infinity while there is room. */
  get threshold(): number {
    return this.size < this.capacity ? -Infinity : this.scores[0]!;
  }

  offer(score: number, cell: number): void {
    if (this.size < this.capacity) {
      let place = this.size++;
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (!this.worse(score, cell, this.scores[parent]!, this.cells[parent]!)) break;
        this.move(parent, place);
        place = parent;
      }
      this.put(score, cell, place);
      return;
    }
    if (this.capacity === 0 || !this.worse(this.scores[0]!, this.cells[0]!, score, cell)) return;
    let place = 0;
    for (;;) {
      let child = 2 * place + 1;
      if (child >= this.size) break;
      const right = child + 1;
      if (
        right < this.size &&
        this.worse(this.scores[right]!, this.cells[right]!, this.scores[child]!, this.cells[child]!)
      ) {
        child = right;
      }
      if (!this.worse(this.scores[child]!, this.cells[child]!, score, cell)) break;
      this.move(child, place);
      place = child;
    }
    this.put(score, cell, place);
  }

  /** What was kept, in no particular order. */
  entries(): { score: number; cell: number }[] {
    return Array.from({ length: this.size }, (_, i) => ({ score: this.scores[i]!, cell: this.cells[i]! }));
  }

  /** True where (score, cell) is worse than (other, otherCell). */
  private worse(score: number, cell: number, other: number, otherCell: number): boolean {
    if (score !== other) return score < other;
    return cell !== otherCell && this.tieBreak(cell) > this.tieBreak(otherCell);
  }

  private move(from: number, to: number): void {
    this.scores[to] = this.scores[from]!;
    this.cells[to] = this.cells[from]!;
  }

  private put(score: number, cell: number, place: number): void {
    this.scores[place] = score;
    this.cells[place] = cell;
  }
}
