import type { Trial } from './trial.js';

/** The ranks of a trial, from 1, at which a held-out compound was found. */
export function hitRanks({ ranked, heldOut }: Trial): number[] {
  return ranked.flatMap(({ formula }, index) => (heldOut.has(formula) ? [index + 1] : []));
}
