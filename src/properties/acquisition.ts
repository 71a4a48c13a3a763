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
  const gain = gainOf(goal, value, best);
  if (!(deviation > 0)) return Math.max(0, gain);
  const z = gain / deviation;
  return gain * normalDistribution(z) + deviation * normalDensity(z);
}

/** How much better a value is than the best so far. */
export function gainOf(goal: Goal, value: number, best: number): number {
  switch (goal.kind) {
    case 'max':
      return value - best;
    case 'min':
      return best - value;
    case 'target':
      return Math.abs(best - goal.target) - Math.abs(value - goal.target);
  }
}
