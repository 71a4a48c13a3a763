import { internalError } from '../../src/errors.js';
import { loadKernels } from '../../src/numerics/kernels/load-kernels.js';
import { normal, seededRandom } from '../../src/numerics/random.js';
import { BoostedTrees, type LabelledRows } from '../../src/models/trees/boosted-trees.js';
import { quantileBins } from '../../src/models/trees/quantile-bins.js';
import { silentControl } from '../../src/run-control.js';
import type { BenchCase } from '../bench-case.js';
import { plainBoosting } from '../references/plain-boosting.js';

const SIZES = { full: { rows: 100_000, columns: 165, trees: 100 }, quick: { rows: 400, columns: 5, trees: 3 } };

/** What the model on descriptors uses: each tree may cut a fifth of the columns. */
const OPTIONS = { learningRate: 0.1, maxLeaves: 32, minLeafRows: 20, regularisation: 5, columnShare: 0.2 };

/** Gradient-boosted trees on random columns of which five decide the label, together and with chance. */
export const treesCase: BenchCase = {
  name: 'trees',
  prepare(size) {
    const { rows, columns, trees } = SIZES[size];
    const data = labelledRows(rows, columns);
    const fitted = (options: { trees: number; columnShare: number }): BoostedTrees =>
      BoostedTrees.fit(data, { ...OPTIONS, ...options }, seededRandom(1), silentControl);
    // The plain way has a fifth of the columns, and all of them for its one tree.
    const few = { ...data, columns: Math.round(columns * OPTIONS.columnShare) };
    const narrow = { ...few, values: firstColumns(data, few.columns) };
    const binned = binsByRow(narrow);
    return {
      input: { rows, columns, trees, leaves: OPTIONS.maxLeaves, columnShare: OPTIONS.columnShare },
      run: () => ({ loss: lossOf(fitted({ trees, columnShare: OPTIONS.columnShare }), data) }),
      reference: {
        title: `objects and arrays of arrays, each leaf summed up anew; 1 of ${trees} trees`,
        run: () => ({ firstLoss: plainBoosting(binned, data.labels, { ...OPTIONS, trees: 1 }) }),
        share: 1 / trees,
      },
      check(_ours, { firstLoss }) {
        const one = BoostedTrees.fit(narrow, { ...OPTIONS, trees: 1, columnShare: 1 }, seededRandom(1), silentControl);
        const loss = lossOf(one, narrow);
        if (!(Math.abs(loss - firstLoss!) < 1e-9)) {
          throw internalError('trees: the losses of both ways differ.', { loss, firstLoss });
        }
      },
    };
  },
};

function labelledRows(rows: number, columns: number): LabelledRows {
  const random = seededRandom(9);
  const values = Float64Array.from({ length: rows * columns }, () => normal(random));
  const labels = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [a, b, c, d, e] = values.subarray(row * columns) as unknown as [number, number, number, number, number];
    const odds = 2 * (a + b * c - d * d + Math.abs(e));
    labels[row] = random() < 1 / (1 + Math.exp(-odds)) ? 1 : 0;
  }
  return { rows, columns, values, labels, weights: new Float64Array(rows).fill(1) };
}

function firstColumns({ rows, columns, values }: LabelledRows, wanted: number): Float64Array {
  return Float64Array.from(
    { length: rows * wanted },
    (_, k) => values[Math.floor(k / wanted) * columns + (k % wanted)]!,
  );
}

function binsByRow({ rows, columns, values }: LabelledRows): number[][] {
  const kernels = loadKernels();
  return kernels.scope(() => {
    const { data } = quantileBins(values, rows, columns, kernels).bins;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => data[column * rows + row]!),
    );
  });
}

function lossOf(model: BoostedTrees, { rows, columns, values, labels }: LabelledRows): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) {
    const odds = model.odds(values, row * columns);
    sum += Math.log1p(Math.exp(labels[row] === 1 ? -odds : odds));
  }
  return sum / rows;
}
