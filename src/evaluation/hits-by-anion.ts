import { mean } from '../numerics/statistics/mean.js';
import type { Trial } from './trial.js';
import type { AnionEvaluation } from './types.js';

/** Where hits by anion are reported: among the first N candidates with that anion. */
const COUNTS: readonly number[] = [100, 1_000];

/**
 * Hits among the candidates of each anion, in the order of the ranking, as somebody finds them who looks for, say,
 * nitrides only. Means over the trials that ranked candidates of that anion; nothing if there are no anions.
 */
export function hitsByAnion(trials: readonly Trial[], counts: readonly number[] = COUNTS): AnionEvaluation[] {
  const anions = new Set(trials.flatMap(({ candidates }) => [...candidates.keys()]).filter((anion) => anion !== ''));
  return [...anions].map((anion) => {
    const own = trials.filter(({ candidates }) => candidates.has(anion)).map((trial) => ofAnion(trial, anion));
    const candidates = mean(own.map((trial) => trial.candidates));
    const heldOut = mean(own.map((trial) => trial.heldOut));
    return {
      anion,
      candidates,
      heldOut,
      baseRate: candidates > 0 ? heldOut / candidates : 0,
      listed: mean(own.map(({ outcomes }) => outcomes.length)),
      hitsAt: counts.map((n) => ({
        n,
        hits: mean(own.map(({ outcomes }) => outcomes.slice(0, n).filter(Boolean).length)),
      })),
    };
  });
}

function ofAnion({ ranked, heldOut, candidates }: Trial, anion: string) {
  return {
    candidates: candidates.get(anion)!,
    heldOut: [...heldOut.values()].filter(({ anions }) => anions.includes(anion)).length,
    outcomes: ranked.filter((row) => row.anion === anion).map(({ formula }) => heldOut.has(formula)),
  };
}
