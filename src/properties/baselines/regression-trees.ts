import { growTree } from '../../models/trees/grow-tree.js';
import { quantileBins } from '../../models/trees/quantile-bins.js';
import type { Dense } from '../../numerics/dense.js';
import { loadKernels } from '../../numerics/kernels/load-kernels.js';
import { shuffle, type Random } from '../../numerics/random.js';

const TREES = 300;
const RATE = 0.05;
const GROWTH = { maxLeaves: 31, minLeafRows: 5, regularisation: 1 };
/** Share of the columns that each tree may cut. */
const COLUMN_SHARE = 0.3;

/**
 * Gradient boosting of squared errors with regression trees (Friedman, Ann. Stat. 29, 1189 (2001)).
 *
 * @param points rows to learn from
 * @param targets of mean 0
 * @returns the predictions for `asked`
 */
export function regressionTrees(points: Dense, targets: Float64Array, asked: Dense, random: Random): Float64Array {
  const { rows, columns, data } = points;
  const kernels = loadKernels();
  return kernels.scope(() => {
    const binned = quantileBins(data, rows, columns, kernels);
    const gradient = kernels.floats(rows);
    const hessian = kernels.floats(new Float64Array(rows).fill(1));
    const fitted = new Float64Array(rows);
    const predicted = new Float64Array(asked.rows);
    const every = Array.from({ length: columns }, (_, column) => column);
    for (let t = 0; t < TREES; t++) {
      const first = gradient.data;
      for (let row = 0; row < rows; row++) first[row] = fitted[row]! - targets[row]!;
      const chosen = shuffle([...every], random).slice(0, Math.max(1, Math.round(columns * COLUMN_SHARE)));
      const options = { ...GROWTH, columns: chosen.sort((a, b) => a - b) };
      const { tree, leafOf } = kernels.scope(() => growTree(binned, gradient, hessian, options, kernels));
      for (let row = 0; row < rows; row++) fitted[row]! += RATE * tree.value[leafOf[row]!]!;
      for (let row = 0; row < asked.rows; row++) {
        let node = 0;
        while (tree.feature[node]! >= 0) {
          const value = asked.data[row * columns + tree.feature[node]!]!;
          node = value <= tree.threshold[node]! ? tree.left[node]! : tree.right[node]!;
        }
        predicted[row]! += RATE * tree.value[node]!;
      }
    }
    return predicted;
  });
}
