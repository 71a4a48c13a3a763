import type { Composition } from '../composition.js';
import { assignIons } from '../ions/assign-ions.js';

/** Whether the charges balance with one anion: with several nearly every composition of nonmetals balances somehow. */
export function hasOneAnion(composition: Composition): boolean {
  const read = assignIons(composition, { maxForms: 1, include: ['hydrogen'] });
  return read.kind === 'ionic' && read.best.anions.length === 1;
}
