import type { Floats } from '../numerics/kernels/kernel-memory.js';
import { loadKernels } from '../numerics/kernels/load-kernels.js';

/** Points whose distances are computed together. */
const BATCH = 64;

/** Points of a group in which the kernels want them. */
export const PANEL_GROUP = 4;

/** Some points' distances to the fixed ones. */
export interface DistanceBatch {
  /** Squared, shape (size, fixed points); overwritten by the next batch. */
  readonly squared: Float64Array;
  /** Index of the batch's first point, and how many there are. */
  readonly first: number;
  readonly size: number;
  /** Matern's covariance of smoothness 5/2 of all of them; overwritten by the next batch. */
  matern(): Float64Array;
}

/** Squared distances from points to a fixed set of points, by |a|^2 + |b|^2 - 2 a b. */
export class SquaredDistances {
  readonly #panels: Float64Array;
  readonly #squares: Float64Array;
  readonly #width: number;

  /** @param points row-major, shape (count, width) */
  constructor(points: Float64Array, width: number) {
    this.#panels = inPanels(points, width);
    this.#squares = squaredLengths(points, width);
    this.#width = width;
  }

  /** The distances of one batch of points after the other. */
  forEachBatch(points: Float64Array, use: (batch: DistanceBatch) => void): void {
    const width = this.#width;
    const count = this.#squares.length;
    const total = points.length / width;
    const own = squaredLengths(points, width);
    const most = Math.min(BATCH, total) * count;
    const [squared, covariances] = [new Float64Array(most), new Float64Array(most)];
    const kernels = loadKernels();
    kernels.scope(() => {
      const fixed = { panels: kernels.floats(this.#panels), squares: kernels.floats(this.#squares) };
      for (let first = 0; first < total; first += BATCH) {
        const size = Math.min(BATCH, total - first);
        kernels.scope(() => {
          const asked = {
            points: kernels.floats(points.subarray(first * width, (first + size) * width)),
            squares: kernels.floats(own.subarray(first, first + size)),
          };
          const out: Floats = kernels.floats(size * count);
          kernels.squaredDistances(asked, fixed, width, out);
          // Copies, since memory of the kernels moves when it grows.
          squared.set(out.data);
          use({
            squared: squared.subarray(0, size * count),
            first,
            size,
            matern() {
              kernels.matern(out);
              covariances.set(out.data);
              return covariances.subarray(0, size * count);
            },
          });
        });
      }
    });
  }
}

/** Numbers of so many points in groups: see `PointPanels`. */
export function panelNumbers(count: number, width: number): number {
  return Math.ceil(count / PANEL_GROUP) * PANEL_GROUP * width;
}

/** Index of the first number of a point; the others follow in steps of PANEL_GROUP. */
export function panelPlace(point: number, width: number): number {
  const member = point % PANEL_GROUP;
  return (point - member) * width + member;
}

function inPanels(points: Float64Array, width: number): Float64Array {
  const count = points.length / width;
  const panels = new Float64Array(panelNumbers(count, width));
  for (let i = 0, p = 0; i < count; i++) {
    for (let c = 0, to = panelPlace(i, width); c < width; c++, to += PANEL_GROUP) panels[to] = points[p++]!;
  }
  return panels;
}

function squaredLengths(points: Float64Array, width: number): Float64Array {
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
