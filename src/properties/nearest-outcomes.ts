import type { Outcome } from './outcome.js';
import { squaredDistance } from './squared-distances.js';
import { NEAREST_OUTCOMES } from './suggestion.js';

/** What came of a compound, with its weighted features. */
export interface TriedPoint {
  readonly outcome: Outcome;
  readonly point: Float64Array;
}

/** The outcomes of the compounds that are nearest to one, by the distance that a model learnt. */
export function nearestOutcomes(own: Float64Array, tried: readonly TriedPoint[]): Outcome[] {
  return tried
    .map(({ outcome, point }) => ({ outcome, distance: squaredDistance(own, point) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST_OUTCOMES)
    .map(({ outcome }) => outcome);
}
