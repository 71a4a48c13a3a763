import { describeCompound } from './compound-descriptors.js';
import { features, type FeatureScaling } from './feature-scaling.js';
import type { Hyperparameters } from './hyperparameters.js';
import type { Outcome } from './outcome.js';
import { readShares } from './read-shares.js';
import { NEAREST_OUTCOMES } from './suggestion.js';

/** The outcomes of the compounds that are nearest to one, by the distance that a model learnt. */
export function nearestOutcomes(
  scaling: FeatureScaling,
  { weights }: Pick<Hyperparameters, 'weights'>,
  formula: string,
  outcomes: readonly Outcome[],
): Outcome[] {
  const point = (text: string): Float64Array =>
    features(scaling, describeCompound(readShares(text))).map((value, c) => value * weights[scaling.groups[c]!]!);
  const own = point(formula);
  return outcomes
    .map((outcome) => {
      const other = point(outcome.formula);
      return { outcome, distance: own.reduce((sum, value, c) => sum + (value - other[c]!) * (value - other[c]!), 0) };
    })
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST_OUTCOMES)
    .map(({ outcome }) => outcome);
}
