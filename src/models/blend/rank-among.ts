import { countLeading } from '../../numerics/bisect.js';

/** The rank of a score among descending ones, from 1; equal scores share the middle of their ranks. */
export function rankAmong(descending: Float64Array, score: number): number {
  const greater = countLeading(descending.length, (index) => descending[index]! > score);
  const notLess = countLeading(descending.length, (index) => descending[index]! >= score);
  return notLess > greater ? (greater + 1 + notLess) / 2 : greater + 1;
}
