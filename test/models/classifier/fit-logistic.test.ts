import { Matrix, solve } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../src/numerics/random.js';
import { fitLogistic } from '../../../src/models/classifier/fit-logistic.js';
import { sigmoid, softplus } from '../../../src/numerics/logistic.js';
import { silentControl } from '../../../src/run-control.js';

/** Newton's method with dense matrices, written out. */
function newton(rows: number[][], labels: Uint8Array, offsets: Float64Array, penalty: number): number[] {
  const x = new Matrix(rows.map((row) => [...row, 1]));
  const width = x.columns;
  let beta = Matrix.zeros(width, 1);
  for (let iteration = 0; iteration < 30; iteration++) {
    const p = x
      .mmul(beta)
      .to1DArray()
      .map((logit, r) => sigmoid(logit + offsets[r]!));
    const gradient = Matrix.zeros(width, 1);
    const hessian = Matrix.zeros(width, width);
    p.forEach((chance, r) => {
      for (let i = 0; i < width; i++) {
        gradient.set(i, 0, gradient.get(i, 0) + (chance - labels[r]!) * x.get(r, i));
        for (let j = 0; j < width; j++)
          hessian.set(i, j, hessian.get(i, j) + chance * (1 - chance) * x.get(r, i) * x.get(r, j));
      }
    });
    for (let i = 0; i < width - 1; i++) {
      gradient.set(i, 0, gradient.get(i, 0) + penalty * beta.get(i, 0));
      hessian.set(i, i, hessian.get(i, i) + penalty);
    }
    beta = Matrix.sub(beta, solve(hessian, gradient));
  }
  return beta.to1DArray();
}

describe('logistic regression', () => {
  it('has the coefficients that Newton’s method finds', () => {
    const random = seededRandom(7);
    const rows = Array.from({ length: 200 }, () => Array.from({ length: 5 }, () => normal(random)));
    const labels = Uint8Array.from(rows, ([a, b]) => (2 * a! - b! + normal(random) > 0.3 ? 1 : 0));
    const offsets = Float64Array.from(rows, () => normal(random));
    const expected = newton(rows, labels, offsets, 3);
    const found = fitLogistic(Float64Array.from(rows.flat()), labels, offsets, {
      penalty: 3,
      tolerance: 1e-10,
      control: silentControl,
    });
    expected.forEach((value, j) => expect(found[j]).toBeCloseTo(value, 6));
  });

  it('knows no more than the share of the labels where there are no columns', () => {
    const [intercept] = fitLogistic(new Float64Array(0), Uint8Array.of(1, 0, 0, 0), new Float64Array(4), {
      penalty: 1,
      tolerance: 1e-12,
      control: silentControl,
    });
    expect(sigmoid(intercept!)).toBeCloseTo(0.25, 8);
  });

  it('does not overflow', () => {
    expect(softplus(1000)).toBe(1000);
    expect(softplus(-1000)).toBe(0);
    expect(softplus(0)).toBeCloseTo(Math.log(2), 12);
    expect([sigmoid(1000), sigmoid(-1000)]).toEqual([1, 0]);
  });
});
