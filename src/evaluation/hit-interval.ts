import { quantile } from '../numerics/statistics/quantile.js';
import type { Random } from '../numerics/random.js';
import type { Trial } from './trial.js';

/** Resamplings behind an interval. */
const REPLICATES = 1_000;

/**
 * A 95 % interval of the mean hits among the first `n`, by the percentile bootstrap (Efron & Tibshirani 1993) over chemical
 * systems: compounds of one system are found or missed together, so whole systems of held-out compounds are drawn with
 * replacement, as if the database had happened to study others.
 */
export function hitInterval(trials: readonly Trial[], n: number, random: Random): { low: number; high: number } {
  const systems = trials.flatMap((trial) => hitsOfSystems(trial, n));
  if (systems.length === 0) return { low: 0, high: 0 };
  const means = Float64Array.from({ length: REPLICATES }, () => {
    let hits = 0;
    for (let draw = 0; draw < systems.length; draw++) hits += systems[Math.floor(random() * systems.length)]!;
    return hits / trials.length;
  }).sort();
  return { low: quantile(means, 0.025), high: quantile(means, 0.975) };
}

/** The number of hits of every chemical system with held-out compounds. */
function hitsOfSystems({ ranked, heldOut }: Trial, n: number): number[] {
  const hits = new Map<string, number>();
  for (const { system } of heldOut.values()) hits.set(system, 0);
  for (const { formula } of ranked.slice(0, n)) {
    const compound = heldOut.get(formula);
    if (compound) hits.set(compound.system, hits.get(compound.system)! + 1);
  }
  return [...hits.values()];
}
