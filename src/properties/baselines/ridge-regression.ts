import { choleskyFactor, solveCholesky } from '../../numerics/cholesky.js';
import { gram, transpose, transposedTimes, type Dense } from '../../numerics/dense.js';
import { inverseByFactor } from '../../numerics/inverse-of-positive-definite.js';

/** Penalties that are tried, in units of the number of rows. */
const PENALTIES = [1e-4, 1e-3, 1e-2, 1e-1, 1];

/**
 * Linear regression with a quadratic penalty, chosen by the mean square error of rows left out one at a time, in closed form
 * (Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, section 7.10).
 *
 * @param points rows to learn from, of mean about 0
 * @param targets of mean 0
 * @returns the weights of the columns
 */
export function ridgeRegression(points: Dense, targets: Float64Array): Float64Array {
  const { rows, columns } = points;
  const products = gram(transpose(points));
  const moments = transposedTimes(points, { rows, columns: 1, data: targets }).data;
  let best: { error: number; weights: Float64Array } = { error: Infinity, weights: new Float64Array(columns) };
  for (const penalty of PENALTIES) {
    const data = products.data.slice();
    for (let c = 0; c < columns; c++) data[c * columns + c]! += penalty * rows;
    const factor = choleskyFactor({ rows: columns, columns, data });
    const weights = solveCholesky(factor, moments);
    const error = leaveOneOutError(points, targets, weights, inverseByFactor(factor));
    if (error < best.error) best = { error, weights };
  }
  return best.weights;
}

/** The mean square error of rows left out one at a time: each residual divided by one minus its own leverage. */
function leaveOneOutError(points: Dense, targets: Float64Array, weights: Float64Array, inverse: Dense): number {
  const { rows, columns, data } = points;
  const projected = transposedTimes(transpose(points), inverse).data;
  let sum = 0;
  for (let i = 0; i < rows; i++) {
    let [predicted, leverage] = [0, 0];
    for (let c = i * columns, k = 0; k < columns; c++, k++) {
      predicted += data[c]! * weights[k]!;
      leverage += data[c]! * projected[c]!;
    }
    const residual = (targets[i]! - predicted) / Math.max(1e-6, 1 - leverage);
    sum += residual * residual;
  }
  return sum / rows;
}
