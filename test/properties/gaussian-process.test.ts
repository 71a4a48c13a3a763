import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../src/numerics/random.js';
import { assumeMeasured } from '../../src/properties/assume-measured.js';
import { describeCompound } from '../../src/properties/compound-descriptors.js';
import { features, weighFeatures } from '../../src/properties/feature-scaling.js';
import { fitGaussianProcess } from '../../src/properties/gaussian-process.js';
import { priorHyperparameters } from '../../src/properties/hyperparameters.js';
import { maternKernel } from '../../src/properties/matern-kernel.js';
import { predict } from '../../src/properties/predict.js';
import { packProperty, unpackProperty, type PropertyMetadata } from '../../src/properties/property-model.js';
import { readShares } from '../../src/properties/read-shares.js';
import { silentControl } from '../../src/run-control.js';

const CATIONS = ['Li', 'Na', 'K', 'Mg', 'Ca', 'Sr', 'Al', 'Ga', 'Ti', 'Zr', 'Fe', 'Zn'];
const ANIONS = ['O', 'S', 'Se', 'F', 'Cl', 'N'];
const FORMULAS = CATIONS.flatMap((cation, c) =>
  ANIONS.map((anion, a) => `${cation}${1 + (c % 3)}${anion}${1 + (a % 2)}`),
);
const DESCRIPTORS = FORMULAS.map((formula) => describeCompound(readShares(formula)));
/** A value that follows the share of the anion. */
const VALUES = Float64Array.from(FORMULAS, (formula) => 3 * [...readShares(formula).values()][1]!);

const fit = (descriptors: readonly Float64Array[], values: Float64Array, bound: number | null = null) =>
  fitGaussianProcess(descriptors, values, { bound, random: seededRandom(1), control: silentControl });

describe('a Gaussian process', () => {
  it.each([
    ['', [0], 'matern52'],
    [', with known uncertainties of values', [0.5, 0, 2], 'matern52'],
    [' and a Gaussian kernel', [0], 'rbf'],
  ] as const)('is the textbook formula with a plain inverse%s', (_, some, name) => {
    const fixed = priorHyperparameters(7);
    const uncertainties = Float64Array.from({ length: 30 }, (__, row) => some[row % some.length]!);
    const process = fitGaussianProcess(DESCRIPTORS.slice(0, 30), VALUES.slice(0, 30), {
      kernel: name,
      bound: null,
      random: seededRandom(1),
      control: silentControl,
      uncertainties,
      fixed,
    });
    const point = (row: Float64Array): number[] =>
      [...features(process.scaling, row)].map((value, c) => value * fixed.weights[process.scaling.groups[c]!]!);
    const of = name === 'rbf' ? (squared: number): number => Math.exp(-squared / 2) : maternKernel;
    const kernel = (a: number[], b: number[]): number =>
      fixed.signal ** 2 * of(a.reduce((sum, value, c) => sum + (value - b[c]!) ** 2, 0));
    const points = DESCRIPTORS.slice(0, 30).map(point);
    const covariance = new Matrix(
      points.map((a, i) =>
        points.map(
          (b, j) => kernel(a, b) + (i === j ? fixed.noise ** 2 + (uncertainties[i]! / process.spread) ** 2 : 0),
        ),
      ),
    );
    const targets = Matrix.columnVector(
      Array.from(VALUES.slice(0, 30), (value) => (value - process.center) / process.spread),
    );
    const coefficients = inverse(covariance).mmul(targets);
    const expected = DESCRIPTORS.slice(30, 40).map((row) => {
      const own = point(row);
      const cross = Matrix.rowVector(points.map((other) => kernel(own, other)));
      // Fewer rows than neighbours are conditioned on, so the variance is exact.
      const variance = fixed.signal ** 2 - cross.mmul(inverse(covariance)).mmul(cross.transpose()).get(0, 0);
      return {
        value: process.center + process.spread * cross.mmul(coefficients).get(0, 0),
        standardDeviation: process.spread * Math.sqrt(variance + fixed.noise ** 2),
      };
    });
    predict(process, DESCRIPTORS.slice(30, 40), silentControl).forEach(({ value, standardDeviation }, index) => {
      expect(value).toBeCloseTo(expected[index]!.value, 8);
      expect(standardDeviation).toBeCloseTo(expected[index]!.standardDeviation, 8);
    });
  });

  it('learns what the values follow, and knows its training compounds', () => {
    const test = FORMULAS.map((_, index) => index % 4 === 0);
    const learnt = DESCRIPTORS.filter((_, index) => !test[index]);
    const process = fit(
      learnt,
      VALUES.filter((_, index) => !test[index]),
    );
    const left = predict(
      process,
      DESCRIPTORS.filter((_, index) => test[index]),
      silentControl,
    );
    const truth = VALUES.filter((_, index) => test[index]);
    const error = left.reduce((sum, { value }, index) => sum + Math.abs(value - truth[index]!), 0) / left.length;
    expect(error).toBeLessThan(0.1);
    const [own] = predict(process, [learnt[5]!], silentControl);
    expect(own).toMatchObject({ nearest: 5, insideDomain: true });
  });

  it('learns little from values of large uncertainty, and learns hyperparameters without them', () => {
    const wrong = VALUES.map((value, index) => (index % 5 === 0 ? value + 40 : value));
    const uncertainties = VALUES.map((_, index) => (index % 5 === 0 ? 40 : 0));
    const options = { bound: null, random: seededRandom(1), control: silentControl };
    const error = (process: ReturnType<typeof fit>): number =>
      predict(process, DESCRIPTORS, silentControl).reduce(
        (sum, { value }, index) => sum + Math.abs(value - VALUES[index]!),
        0,
      );
    const told = fitGaussianProcess(DESCRIPTORS, wrong, { ...options, uncertainties });
    expect(error(told)).toBeLessThan(0.5 * error(fit(DESCRIPTORS, wrong)));
    expect(told.hyperparameters.noise * told.spread).toBeLessThan(2);
  });

  it.each(['matern52', 'rbf'] as const)(
    'learns one width for all descriptors if asked (%s), from any start',
    (kernel) => {
      const options = { kernel, widths: 'one' as const, bound: null, control: silentControl };
      const one = fitGaussianProcess(DESCRIPTORS, VALUES, { ...options, random: seededRandom(1) });
      expect(new Set(one.hyperparameters.weights).size).toBe(1);
      const again = fitGaussianProcess(DESCRIPTORS, VALUES, {
        ...options,
        random: seededRandom(1),
        start: one.hyperparameters,
      });
      expect(again.hyperparameters.weights[0]! / one.hyperparameters.weights[0]!).toBeCloseTo(1, 1);
      expect(new Set(fit(DESCRIPTORS, VALUES).hyperparameters.weights).size).toBeGreaterThan(1);
    },
  );

  it('has the same bits for the same seed', () => {
    expect(fit(DESCRIPTORS, VALUES)).toEqual(fit(DESCRIPTORS, VALUES));
  });

  it('that believes its predictions predicts the same, and is less uncertain near them', () => {
    const process = fit(DESCRIPTORS.slice(0, 24), VALUES.slice(0, 24));
    const { scaling, hyperparameters } = process;
    const { signal, noise, weights } = hyperparameters;
    const point = (row: Float64Array) => weighFeatures(scaling, weights, features(scaling, row));
    const taken = DESCRIPTORS.slice(24, 28);
    const asked = DESCRIPTORS.slice(26, 40);
    const believed = predict(assumeMeasured(process, taken.map(point)), asked, silentControl);
    const known = [...DESCRIPTORS.slice(0, 24), ...taken].map(point);
    const kernel = (a: Float64Array, b: Float64Array): number =>
      signal ** 2 * maternKernel(a.reduce((sum, value, c) => sum + (value - b[c]!) ** 2, 0));
    const covariance = new Matrix(known.map((a, i) => known.map((b, j) => kernel(a, b) + (i === j ? noise ** 2 : 0))));
    predict(process, asked, silentControl).forEach(({ value }, index) => {
      expect(believed[index]!.value).toBeCloseTo(value, 12);
      const cross = Matrix.rowVector(known.map((other) => kernel(point(asked[index]!), other)));
      const variance = signal ** 2 + noise ** 2 - cross.mmul(inverse(covariance)).mmul(cross.transpose()).get(0, 0);
      expect(believed[index]!.standardDeviation).toBeCloseTo(process.spread * Math.sqrt(variance), 6);
    });
  });

  it('says how little it knows of what is far from everything', () => {
    const oxides = FORMULAS.map((formula) => formula.includes('O'));
    const process = fit(
      DESCRIPTORS.filter((_, index) => oxides[index]),
      VALUES.filter((_, index) => oxides[index]),
    );
    const [near, far] = predict(process, [DESCRIPTORS[0]!, describeCompound(readShares('UPt3'))], silentControl);
    expect(far!.insideDomain).toBe(false);
    expect(far!.standardDeviation).toBeGreaterThan(near!.standardDeviation);
  });

  it('learns which compounds have the lowest value apart from the other values, so that zeros do not pull others down', () => {
    const random = seededRandom(3);
    const full = Float64Array.from(DESCRIPTORS, ([meanNumber]) => meanNumber! / 4 - 4 + 0.05 * normal(random));
    const cut = full.map((value) => Math.max(0, value));
    const test = FORMULAS.map((_, index) => index % 3 === 0);
    const error = (bound: number | null): number => {
      const learnt = cut.filter((_, index) => !test[index]);
      const process = fit(
        DESCRIPTORS.filter((_, index) => !test[index]),
        learnt,
        bound,
      );
      const truth = cut.filter((_, index) => test[index]);
      return predict(
        process,
        DESCRIPTORS.filter((_, index) => test[index]),
        silentControl,
      ).reduce((sum, { value }, index) => sum + Math.abs(value - truth[index]!), 0);
    };
    expect(error(0)).toBeLessThan(error(null));
    expect(Math.min(...predict(fit(DESCRIPTORS, cut, 0), DESCRIPTORS, silentControl).map(({ value }) => value))).toBe(
      0,
    );
  });

  it('predicts the lowest value for compounds like those that have it, although others of a large value are not far', () => {
    const isMetal = FORMULAS.map((_, index) => index % ANIONS.length < 3);
    const values = Float64Array.from(isMetal, (metal) => (metal ? 0 : 4));
    const process = fit(DESCRIPTORS, values, 0);
    const found = predict(process, DESCRIPTORS, silentControl);
    expect(found.map(({ value }) => value === 0)).toEqual(isMetal);
    // Values are learnt from compounds above the bound alone.
    expect(process.center).toBeCloseTo(4, 12);
    expect([...process.coefficients].filter((_, index) => isMetal[index])).toEqual(
      isMetal.filter(Boolean).map(() => 0),
    );
    expect(unpackProperty(packProperty({ metadata: {} as PropertyMetadata, process })).process.atBound).toEqual(
      process.atBound,
    );
  });

  it('learns all values alike if too few are above the lowest one or at it', () => {
    const few = Float64Array.from(FORMULAS, (_, index) => (index < 4 ? 3 : 0));
    expect(fit(DESCRIPTORS, few, 0).atBound).toBeUndefined();
  });

  it('works with values that are all alike', () => {
    const process = fit(DESCRIPTORS.slice(0, 6), new Float64Array(6).fill(2));
    expect(predict(process, DESCRIPTORS.slice(6, 8), silentControl)[0]!.value).toBeCloseTo(2, 6);
  });
});
