import { normalDensity, normalDistribution } from '../numerics/statistics/normal-distribution.js';

/** What is looked for: the largest value, the smallest, or one that is near a target. */
export type Goal =
  { readonly kind: 'max' } | { readonly kind: 'min' } | { readonly kind: 'target'; readonly target: number };

/**
 * The improvement that is expected over the best value so far (Mockus 1975; Jones et al., J. Glob. Optim. 13, 455 (1998), eq.
 * 15). For a target it is the expected drop of the distance to it, the distance being taken as that of a normal value.
 *
 * @param value predicted
 * @param deviation standard deviation of the prediction
 * @param best the best value so far; infinite (worse than any) if there is none
 */
export function expectedImprovement(goal: Goal, value: number, deviation: number, best: number): number {
  const gain = computeGain(goal, value, best);
  if (!(deviation > 0)) return Math.max(0, gain);
  const z = gain / deviation;
  return gain * normalDistribution(z) + deviation * normalDensity(z);
}

/** How much better a value is than the best so far. */
export function computeGain(goal: Goal, value: number, best: number): number {
  switch (goal.kind) {
    case 'max':
      return value - best;
    case 'min':
      return best - value;
    case 'target':
      return Math.abs(best - goal.target) - Math.abs(value - goal.target);
  }
}

/** What the order of suggestions follows. Greedy is the predicted value alone. */
export const ACQUISITIONS = ['greedy', 'improvement', 'upper-bound', 'probability'] as const;

/** Found no less than the others in several parts of the shipped tables (docs/properties.md). */
export const DEFAULT_ACQUISITION = 'upper-bound';

export type Acquisition = (typeof ACQUISITIONS)[number];

/** Standard deviations by which an upper bound is above the prediction. */
const OPTIMISM = 1;

/** How much a candidate promises over the best value so far, by one of the acquisitions; larger is better. */
export function computeAcquisition(
  by: Acquisition,
  goal: Goal,
  value: number,
  deviation: number,
  best: number,
): number {
  switch (by) {
    case 'greedy':
      return computeGain(goal, value, best);
    case 'improvement':
      return expectedImprovement(goal, value, deviation, best);
    case 'upper-bound':
      return computeGain(goal, value, best) + OPTIMISM * deviation;
    case 'probability':
      return probabilityOfGain(goal, value, deviation, best);
  }
}

/** The probability that a value is better than the best so far: for a target, that it is nearer to it. */
function probabilityOfGain(goal: Goal, value: number, deviation: number, best: number): number {
  if (!(deviation > 0)) return computeGain(goal, value, best) > 0 ? 1 : 0;
  if (goal.kind !== 'target') return normalDistribution(computeGain(goal, value, best) / deviation);
  const reach = Math.abs(best - goal.target);
  const below = (end: number): number => normalDistribution((end - value) / deviation);
  return below(goal.target + reach) - below(goal.target - reach);
}
