import { lbfgs } from '../linalg/lbfgs.js';
import type { RunControl } from '../run-control.js';

/** log(1 + e^x) without overflow. */
export function softplus(x: number): number {
  return x > 0 ? x + Math.log1p(Math.exp(-x)) : Math.log1p(Math.exp(x));
}

/** The logistic function 1 / (1 + e^-x). */
export function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

export interface LogisticOptions {
  /** Weight of half the squared norm of the weights (not of the intercept) against the summed loss of the rows. */
  readonly penalty: number;
  readonly maxIterations?: number;
  readonly tolerance?: number;
  readonly control: RunControl;
}

/**
 * Logistic regression with a quadratic penalty: minimises the summed loss + penalty / 2 |w|^2.
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
  lbfgs(coefficients, loss, { ...options, control });
  return coefficients;
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
