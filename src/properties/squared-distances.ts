import { transposedTimes, type Dense } from '../numerics/dense.js';

/** Points whose distances are computed together. */
const BATCH = 64;

/** Squared distances from points to a fixed set of points, by |a|^2 + |b|^2 - 2 a b. */
export class SquaredDistances {
  readonly #columns: Dense;
  readonly #squares: Float64Array;
  readonly #width: number;

  /** @param points row-major, shape (count, width) */
  constructor(points: Float64Array, width: number) {
    const count = points.length / width;
    const data = new Float64Array(points.length);
    for (let i = 0; i < count; i++) for (let c = 0; c < width; c++) data[c * count + i] = points[i * width + c]!;
    this.#columns = { rows: width, columns: count, data };
    this.#squares = squares(points, width);
    this.#width = width;
  }

  /** For each batch of points the distances to the fixed ones, shape (size, count); `first` is the index of the batch's first. */
  forEachBatch(points: Float64Array, use: (distances: Float64Array, first: number, size: number) => void): void {
    const width = this.#width;
    const count = this.#squares.length;
    const total = points.length / width;
    const own = squares(points, width);
    for (let first = 0; first < total; first += BATCH) {
      const size = Math.min(BATCH, total - first);
      const columns = new Float64Array(width * size);
      for (let i = 0; i < size; i++) {
        for (let c = 0; c < width; c++) columns[c * size + i] = points[(first + i) * width + c]!;
      }
      const { data } = transposedTimes({ rows: width, columns: size, data: columns }, this.#columns);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < count; j++) {
          data[i * count + j] = Math.max(0, own[first + i]! + this.#squares[j]! - 2 * data[i * count + j]!);
        }
      }
      use(data, first, size);
    }
  }
}

function squares(points: Float64Array, width: number): Float64Array {
  const result = new Float64Array(points.length / width);
  for (let i = 0; i < result.length; i++) {
    for (let c = i * width; c < (i + 1) * width; c++) result[i]! += points[c]! * points[c]!;
  }
  return result;
}

/** The squared distance of two points. */
export function squaredDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let c = 0; c < a.length; c++) sum += (a[c]! - b[c]!) * (a[c]! - b[c]!);
  return sum;
}
