import type { Dense } from '../../numerics/dense.js';
import { seededRandom, shuffle } from '../../numerics/random.js';
import { mean } from '../../numerics/statistics/mean.js';
import { features, learnScaling, type FeatureScaling } from '../feature-scaling.js';
import { kernelRidgeRegression, predictKernelRidge } from './kernel-ridge-regression.js';
import { regressionTrees } from './regression-trees.js';
import { ridgeRegression } from './ridge-regression.js';

/** Models that a Gaussian process is compared with. */
export const BASELINES = ['mean', 'linear', 'kernel-ridge', 'kernel-ridge-matern', 'boosted-trees'] as const;

export type Baseline = (typeof BASELINES)[number];

export interface BaselineData {
  /** Descriptors of the compounds that are learnt from, and their values. */
  readonly learnt: readonly Float64Array[];
  readonly values: Float64Array;
  /** Their standard deviations, 0 if none is known. */
  readonly uncertainties: Float64Array;
  /** Descriptors of those to predict. */
  readonly left: readonly Float64Array[];
  /** Values are no lower. */
  readonly bound: number | null;
  readonly seed: number;
}

/** The predictions of a baseline, by the same descriptors as those of the Gaussian process. */
export function predictByBaseline(
  baseline: Baseline,
  { learnt, values, uncertainties, left, bound, seed }: BaselineData,
): Float64Array {
  const center = mean(values);
  const order = shuffle([...learnt.keys()], seededRandom(seed));
  const scaling = learnScaling(learnt);
  const points = denseOf(
    scaling,
    order.map((index) => learnt[index]!),
  );
  const targets = Float64Array.from(order, (index) => values[index]! - center);
  const known = Float64Array.from(order, (index) => uncertainties[index]! * uncertainties[index]!) as Float64Array;
  const asked = denseOf(scaling, left);
  return off(baseline, { points, targets, known, asked, seed }).map((value) =>
    bound === null ? center + value : Math.max(bound, center + value),
  );
}

interface Scaled {
  readonly points: Dense;
  readonly targets: Float64Array;
  /** Variance of each target. */
  readonly known: Float64Array;
  readonly asked: Dense;
  readonly seed: number;
}

/** How far values are off the mean. */
function off(baseline: Baseline, { points, targets, known, asked, seed }: Scaled): Float64Array {
  if (baseline === 'mean' || points.columns === 0) return new Float64Array(asked.rows);
  if (baseline === 'boosted-trees') return regressionTrees(points, targets, asked, seededRandom(seed));
  if (baseline === 'kernel-ridge') return predictKernelRidge(kernelRidgeRegression(points, targets, known), asked);
  if (baseline === 'kernel-ridge-matern')
    return predictKernelRidge(kernelRidgeRegression(points, targets, known, 'matern'), asked);
  const weights = ridgeRegression(points, targets);
  return Float64Array.from({ length: asked.rows }, (_, row) =>
    weights.reduce((sum, weight, column) => sum + weight * asked.data[row * asked.columns + column]!, 0),
  );
}

function denseOf(scaling: FeatureScaling, rows: readonly Float64Array[]): Dense {
  const columns = scaling.columns.length;
  const data = new Float64Array(rows.length * columns);
  rows.forEach((row, index) => data.set(features(scaling, row), index * columns));
  return { rows: rows.length, columns, data };
}
