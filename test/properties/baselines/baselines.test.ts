import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { describeCompound } from '../../../src/properties/compound-descriptors.js';
import { BASELINES, predictByBaseline } from '../../../src/properties/baselines/baselines.js';
import {
  kernelRidgeRegression,
  predictKernelRidge,
} from '../../../src/properties/baselines/kernel-ridge-regression.js';
import { ridgeRegression } from '../../../src/properties/baselines/ridge-regression.js';
import { readShares } from '../../../src/properties/read-shares.js';
import { seededRandom } from '../../../src/numerics/random.js';

const CATIONS = ['Li', 'Na', 'K', 'Rb', 'Cs', 'Mg', 'Ca', 'Sr', 'Ba', 'Zn', 'Cd'];
const ANIONS = ['F', 'Cl', 'Br', 'I', 'O', 'S', 'Se', 'Te'];
/** Values that are a sum of what each element brings. */
const rows = CATIONS.flatMap((cation, c) =>
  ANIONS.map((anion, a) => ({ formula: `${cation}${anion}2`, value: Math.sqrt(c + 1) + 3 / (a + 1) })),
);
const described = rows.map(({ formula }) => describeCompound(readShares(formula)));
const values = Float64Array.from(rows, ({ value }) => value);
const [learnt, left] = [true, false].map((isLearnt) =>
  [...rows.keys()].filter((index) => (index % 5 !== 0) === isLearnt),
) as [number[], number[]];

const errorOf = (baseline: (typeof BASELINES)[number]): number => {
  const predicted = predictByBaseline(baseline, {
    learnt: learnt.map((index) => described[index]!),
    values: Float64Array.from(learnt, (index) => values[index]!),
    uncertainties: new Float64Array(learnt.length),
    left: left.map((index) => described[index]!),
    bound: null,
    seed: 1,
  });
  return left.reduce((sum, index, at) => sum + Math.abs(predicted[at]! - values[index]!), 0) / left.length;
};

describe('the baselines', () => {
  it('predict left-out rows better than their mean does', () => {
    const [mean, ...others] = BASELINES.map(errorOf);
    for (const error of others) expect(error).toBeLessThan(0.5 * mean!);
  });

  it('do not predict below the bound', () => {
    for (const baseline of BASELINES) {
      const data = {
        learnt: described,
        values,
        uncertainties: new Float64Array(values.length),
        left: described,
        bound: 2,
        seed: 1,
      };
      expect(Math.min(...predictByBaseline(baseline, data))).toBeGreaterThanOrEqual(2);
    }
  });
});

const random = seededRandom(3);
const numbers = (count: number): Float64Array => Float64Array.from({ length: count }, () => random() - 0.5);

describe('ridge regression', () => {
  it('finds the weights of a linear function', () => {
    const points = { rows: 200, columns: 4, data: numbers(800) };
    const weights = [2, -1, 0, 0.5];
    const targets = Float64Array.from({ length: 200 }, (_, row) =>
      weights.reduce((sum, weight, column) => sum + weight * points.data[4 * row + column]!, 0),
    );
    ridgeRegression(points, targets).forEach((weight, column) => expect(weight).toBeCloseTo(weights[column]!, 2));
  });
});

describe('kernel ridge regression', () => {
  it('goes through its rows as far as its penalty lets it, and back to the mean far away', () => {
    const points = { rows: 60, columns: 2, data: numbers(120) };
    const targets = Float64Array.from({ length: 60 }, (_, row) => Math.sin(6 * points.data[2 * row]!));
    const fitted = kernelRidgeRegression(points, targets);
    predictKernelRidge(fitted, points).forEach((value, row) => expect(value).toBeCloseTo(targets[row]!, 0));
    const [far] = predictKernelRidge(fitted, { rows: 1, columns: 2, data: Float64Array.of(1e3, 1e3) });
    expect(far).toBe(0);
  });

  it('gives a row with a large uncertainty a small weight, as a plain inverse does', () => {
    const points = { rows: 20, columns: 1, data: Float64Array.from({ length: 20 }, (_, row) => row / 4) };
    const targets = points.data.map((x) => Math.sin(x));
    targets[10]! += 5;
    const known = targets.map((_, row) => (row === 10 ? 25 : 0));
    const fitted = kernelRidgeRegression(points, targets, known);
    const variance = targets.reduce((sum, each) => sum + each * each, 0) / 20;
    const kernel = (a: number, b: number): number => Math.exp(-((a - b) ** 2) / (2 * fitted.width));
    const system = (penalty: number): Matrix =>
      new Matrix(
        [...points.data].map((a, i) =>
          [...points.data].map((b, j) => kernel(a, b) + (i === j ? penalty + known[i]! / variance : 0)),
        ),
      );
    const residuals = [0.003, 0.03, 0.3].map((penalty) => {
      const back = system(penalty).mmul(Matrix.columnVector([...fitted.coefficients]));
      return Math.max(...back.to1DArray().map((value, row) => Math.abs(value - targets[row]!)));
    });
    expect(Math.min(...residuals)).toBeLessThan(1e-8);
    expect(predictKernelRidge(fitted, points)[10]).toBeCloseTo(Math.sin(2.5), 0);
  });
});
