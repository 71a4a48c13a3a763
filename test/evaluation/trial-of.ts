import type { Trial } from '../../src/evaluation/trial.js';

/** A trial of formulas "1", "2", ... ranked in that order, all oxides; `hits` are held out, each in a system of its own. */
export function trialOf(listed: number, hits: readonly number[], missed = 0, candidates = 1_000): Trial {
  const formulas = [...hits.map(String), ...Array.from({ length: missed }, (_, index) => `missed-${index}`)];
  return {
    ranked: Array.from({ length: listed }, (_, index) => ({
      formula: String(index + 1),
      anion: 'O',
      charge: 1 + (index % 3),
      system: `system of ${index % 10}`,
      type: 'A2B',
    })),
    heldOut: new Map(
      formulas.map((formula) => [formula, { system: `system of ${formula}`, anions: ['O'], type: 'A2B' }]),
    ),
    candidates: new Map([['O', candidates]]),
  };
}
