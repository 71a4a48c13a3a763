import type { RunControl } from '../run-control.js';
import { lowerNormalQuantile } from '../numerics/statistics/normal-distribution.js';
import { ConditionalVariance } from './conditional-variance.js';
import { features } from './feature-scaling.js';
import type { GaussianProcess } from './gaussian-process.js';
import { NEIGHBOURS, findNearest } from './find-nearest.js';
import { SquaredDistances } from './squared-distances.js';
import { weightedPoints } from './weighted-points.js';

/** What a Gaussian process says of a compound. */
export interface Prediction {
  readonly value: number;
  /** Of a measurement about the prediction. */
  readonly standardDeviation: number;
  /** Index of the nearest training compound, and how far it is. */
  readonly nearest: number;
  readonly insideDomain: boolean;
}

/** Predicts the values of compounds. */
export function predict(
  process: GaussianProcess,
  descriptors: readonly Float64Array[],
  control: RunControl,
): Prediction[] {
  const { kernel: name, scaling, hyperparameters, center, spread, bound, atBound, coefficients, reach } = process;
  const { signal, noise } = hyperparameters;
  const width = scaling.columns.length;
  const points = weightedPoints(
    descriptors.map((row) => features(scaling, row)),
    scaling,
    hyperparameters.weights,
  );
  const n = coefficients.length;
  const conditional = new ConditionalVariance(
    process.points,
    width,
    { kernel: name, signal, noise, known: process.known },
    NEIGHBOURS,
  );
  const predictions: Prediction[] = [];
  new SquaredDistances(process.points, width).forEachBatch(points, (batch) => {
    const { squared, first, size } = batch;
    control.progress('predicting', first, descriptors.length);
    control.throwIfCancelled();
    const covariances = batch.covariances(name);
    for (let i = 0; i < size; i++) {
      const own = squared.subarray(i * n, (i + 1) * n);
      const kernel = covariances.subarray(i * n, (i + 1) * n);
      let value = 0;
      for (let j = 0; j < n; j++) value += coefficients[j]! * kernel[j]!;
      let share = atBound?.share ?? 0;
      if (atBound) for (let j = 0; j < n; j++) share += atBound.coefficients[j]! * kernel[j]!;
      const near = findNearest(own, NEIGHBOURS);
      const variance = conditional.of(near, kernel) + noise * noise;
      const standardDeviation = spread * Math.sqrt(variance);
      const predicted = center + spread * signal * signal * value;
      predictions.push({
        value: bound === null ? predicted : Math.max(bound, medianOf(share, predicted, standardDeviation)),
        standardDeviation,
        nearest: near[0]!,
        insideDomain: Math.sqrt(own[near[0]!]!) <= reach,
      });
    }
  });
  return predictions;
}

/** The median of a value that is lower than any with the probability `share`, and else normal about `mean`. */
function medianOf(share: number, mean: number, deviation: number): number {
  if (share <= 0) return mean;
  return share >= 0.5 ? -Infinity : mean + deviation * lowerNormalQuantile((0.5 - share) / (1 - share));
}
