import { gram, zeros } from '../../numerics/dense.js';
import { inverseOfPositiveDefinite } from '../../numerics/inverse-of-positive-definite.js';
import { sigmoid, softplus } from '../../numerics/logistic.js';
import { lbfgs } from '../../numerics/optimise/lbfgs.js';
import type { RunControl } from '../../run-control.js';

export interface LogisticOptions {
  /** Weight of half the squared norm of the weights (not of the intercept) against the summed loss of the rows. */
  readonly penalty: number;
  /** Default that of `LbfgsOptions`. */
  readonly maxIterations?: number;
  /** Default that of `LbfgsOptions`. */
  readonly tolerance?: number;
  readonly control: RunControl;
}

/** Rows beyond which every second, third, ... row is enough to guess the curvature from. */
const ENOUGH_ROWS = 4_000;

/** The curvature of a row's loss, p (1 - p), is taken for this: a typical one if there are a few negatives for each positive. */
const CURVATURE = 0.1;

/**
 * Logistic regression with a quadratic penalty: minimises the summed loss + penalty / 2 |w|^2 by the limited-memory BFGS
 * method. Descriptors are strongly correlated, so the first guess of the curvature is made from the columns' products,
 * which takes a tenth of the steps that a multiple of the identity does.
 *
 * @param rows shape (labels.length, width)
 * @param labels 0 or 1
 * @param offsets added to the logarithm of odds of each row
 * @returns width coefficients, then the intercept
 */
export function fitLogistic(
  rows: Float64Array,
  labels: Uint8Array,
  offsets: Float64Array,
  { penalty, control, ...options }: LogisticOptions,
): Float64Array {
  const count = labels.length;
  const width = count > 0 ? rows.length / count : 0;
  const coefficients = new Float64Array(width + 1);
  const loss = (x: Float64Array, gradient: Float64Array): number => {
    let total = 0;
    for (let j = 0; j < width; j++) {
      gradient[j] = penalty * x[j]!;
      total += (penalty / 2) * x[j]! * x[j]!;
    }
    gradient[width] = 0;
    for (let r = 0; r < count; r++) {
      const from = r * width;
      const logit = offsets[r]! + x[width]! + dotRow(x, rows, from, width);
      const label = labels[r]!;
      total += softplus(label === 1 ? -logit : logit);
      const error = sigmoid(logit) - label;
      for (let j = 0; j < width; j++) gradient[j]! += error * rows[from + j]!;
      gradient[width]! += error;
    }
    return total;
  };
  lbfgs(coefficients, loss, { ...options, control, precondition: guessedInverse(rows, count, penalty) });
  return coefficients;
}

/** Multiplies by the inverse of penalty I + CURVATURE x the Gram matrix of the columns, the intercept's ones among them. */
function guessedInverse(rows: Float64Array, count: number, penalty: number): (vector: Float64Array) => void {
  const width = count > 0 ? rows.length / count : 0;
  const n = width + 1;
  const step = Math.max(1, Math.floor(count / ENOUGH_ROWS));
  const used = Math.ceil(count / step);
  const columns = zeros(n, used);
  columns.data.fill(1, width * used);
  for (let k = 0; k < used; k++) {
    for (let j = 0; j < width; j++) columns.data[j * used + k] = rows[k * step * width + j]!;
  }
  const system = gram(columns);
  for (let k = 0; k < n * n; k++) system.data[k]! *= CURVATURE * (count / Math.max(1, used));
  for (let j = 0; j < n; j++) system.data[j * n + j]! += Math.max(penalty, Number.EPSILON);
  const { data: inverse } = inverseOfPositiveDefinite(system);
  const product = new Float64Array(n);
  return (vector) => {
    for (let i = 0; i < n; i++) product[i] = dotRow(vector, inverse, i * n, n);
    vector.set(product);
  };
}

/** x . rows[from ...]; four sums side by side, so that none waits for the other. */
function dotRow(x: Float64Array, rows: Float64Array, from: number, width: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let j = 0;
  for (; j + 3 < width; j += 4) {
    a += x[j]! * rows[from + j]!;
    b += x[j + 1]! * rows[from + j + 1]!;
    c += x[j + 2]! * rows[from + j + 2]!;
    d += x[j + 3]! * rows[from + j + 3]!;
  }
  for (; j < width; j++) a += x[j]! * rows[from + j]!;
  return a + b + c + d;
}
