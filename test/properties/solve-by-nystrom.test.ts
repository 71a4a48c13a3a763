import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { loadKernels } from '../../src/numerics/kernels/load-kernels.js';
import { seededRandom } from '../../src/numerics/random.js';
import { maternKernel } from '../../src/properties/matern-kernel.js';
import { solveByNystrom } from '../../src/properties/solve-by-nystrom.js';
import { solveByCholesky } from '../../src/properties/solve-by-cholesky.js';
import { silentControl } from '../../src/run-control.js';

const [COUNT, WIDTH] = [90, 2];
const random = seededRandom(5);
const points = Float64Array.from({ length: COUNT * WIDTH }, () => 2 * random());
const targets = Float64Array.from({ length: COUNT }, (_, row) => Math.sin(2 * points[WIDTH * row]!));
const known = targets.map((_, row) => (row % 3 === 0 ? 0.2 : 0));
const hyperparameters = { weights: Float64Array.of(1), signal: 1.3, noise: 0.2 };

const at = (row: number): number[] => [...points.subarray(row * WIDTH, (row + 1) * WIDTH)];
const kernel = (i: number, j: number): number =>
  1.3 ** 2 * maternKernel(at(i).reduce((sum, value, c) => sum + (value - at(j)[c]!) ** 2, 0));
const between = (rows: number[], columns: number[]): Matrix =>
  new Matrix(rows.map((i) => columns.map((j) => kernel(i, j))));
const every = [...Array(COUNT).keys()];
const variances = every.map((row) => 0.2 ** 2 + known[row]!);

const solve = (chosen: readonly number[]) =>
  solveByNystrom(points, WIDTH, targets, {
    kernel: 'matern52',
    chosen,
    hyperparameters,
    known,
    control: silentControl,
  });

describe("Nystrom's approximation", () => {
  it('is the textbook formula with plain inverses', () => {
    const chosen = every.filter((row) => row % 4 === 1);
    const [small, wide] = [between(chosen, chosen), between(every, chosen)];
    const low = wide.mmul(inverse(small)).mmul(wide.transpose());
    const whole = Matrix.add(low, Matrix.diag(variances));
    const duals = inverse(whole).mmul(Matrix.columnVector([...targets]));
    const fitted = low.mmul(duals);
    const solved = solve(chosen);
    for (const row of every) {
      const value = chosen.reduce((sum, other) => sum + kernel(row, other) * solved[other]!, 0);
      expect(value).toBeCloseTo(fitted.get(row, 0), 4);
    }
    expect([...solved].filter((value) => value !== 0)).toHaveLength(chosen.length);
  });

  it('is the exact solution if all rows are chosen', () => {
    const data = Float64Array.from(
      every.flatMap((i) => every.map((j) => kernel(i, j) + (i === j ? variances[i]! : 0))),
    );
    const kernels = loadKernels();
    const exact = kernels.scope(() => solveByCholesky(kernels, kernels.floats(data), targets));
    const solved = solve(every);
    const fitted = (coefficients: Float64Array, row: number): number =>
      every.reduce((sum, other) => sum + kernel(row, other) * coefficients[other]!, 0);
    for (const row of every) expect(fitted(solved, row)).toBeCloseTo(fitted(exact, row), 4);
  });
});
