import { mean } from '../numerics/statistics/mean.js';
import { sharesThatStay } from './shares-that-stay.js';
import type { Trial } from './trial.js';
import type { Stability } from './types.js';

/** Of an experiment what it hides, how many compounds are left to learn from, and what it ranks. */
interface RankedExperiment {
  readonly given: readonly string[];
  readonly known: number;
  readonly trial: Pick<Trial, 'ranked'>;
}

/**
 * How much of the first rows of a list its experiments have among their first rows as well, each without the compounds that it hides. These are no
 * candidates of the list, so they take no rank from others. It costs nothing beyond the experiments, of which there are fewer than resamples of
 * `measureStability`, and which leave out less, or a source.
 *
 * @param list the formulas of its first rows
 */
export function stabilityOfExperiments(list: readonly string[], found: readonly RankedExperiment[]): Stability {
  const rankings = found.map(({ given, trial }) => {
    const hidden = new Set(given);
    return trial.ranked.map(({ formula }) => formula).filter((formula) => !hidden.has(formula));
  });
  return {
    resamples: found.length,
    leftOut: mean(found.map(({ given, known }) => given.length / Math.max(1, given.length + known))),
    sharesAt: sharesThatStay(list, rankings),
  };
}
