import type { GaussianProcess } from './gaussian-process.js';

/**
 * The process that has also measured some compounds at the values that it predicts for them. That changes no prediction, so their coefficients
 * are 0 and nothing is fitted anew, but what is near them is less uncertain.
 *
 * @param taken weighted features of each of these compounds
 */
export function assumeMeasured(process: GaussianProcess, taken: readonly Float64Array[]): GaussianProcess {
  const { points, coefficients, known, atBound } = process;
  const all = new Float64Array(points.length + taken.length * (taken[0]?.length ?? 0));
  all.set(points);
  taken.forEach((point, index) => all.set(point, points.length + index * point.length));
  return {
    ...process,
    points: all,
    coefficients: longer(coefficients, taken.length),
    ...(atBound && { atBound: { ...atBound, coefficients: longer(atBound.coefficients, taken.length) } }),
    known: known.length === 0 ? known : longer(known, taken.length),
  };
}

function longer(values: Float64Array, by: number): Float64Array {
  const result = new Float64Array(values.length + by);
  result.set(values);
  return result;
}
