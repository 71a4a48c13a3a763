import { weighFeatures, type FeatureScaling } from './feature-scaling.js';

/** All features, each times the weight of its group, row-major. */
export function weightedPoints(
  rows: readonly Float64Array[],
  scaling: FeatureScaling,
  weights: Float64Array,
): Float64Array {
  const width = scaling.columns.length;
  const points = new Float64Array(rows.length * width);
  rows.forEach((row, i) => points.set(weighFeatures(scaling, weights, row), i * width));
  return points;
}
