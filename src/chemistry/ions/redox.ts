import { STANDARD_POTENTIALS } from '../tables/standard-potentials.js';
import type { Ion } from './ion.js';

/**
 * Differences of standard potentials, in volts, between which two cations become unlikely together. Lattices stabilise smaller ones (CuFeO2), and by how much
 * is not known to a tenth of a volt, so there is no step.
 */
const FROM_VOLTS = 0.6;
const TO_VOLTS = 0.8;

type Couple = readonly [higher: number, lower: number, volts: number];

/** By element. */
const couples = new Map<string, Couple[]>();
for (const [element, ...couple] of STANDARD_POTENTIALS) {
  const known = couples.get(element);
  if (known) known.push(couple);
  else couples.set(element, [couple]);
}
const NONE: readonly Couple[] = [];

/** The highest potential of a couple from which a state takes electrons: its own, or one of a lower state, which is the weaker oxidant. -Infinity if none is known. */
function takesAt({ element, charge }: Ion): number {
  let most = -Infinity;
  for (const [, lower, volts] of couples.get(element) ?? NONE) if (charge > lower && volts > most) most = volts;
  return most;
}

/** The lowest potential of a couple to which a state gives electrons: its own, or one of a higher state, which is the weaker reductant. Infinity if none is known. */
function givesAt({ element, charge }: Ion): number {
  let least = Infinity;
  for (const [higher, , volts] of couples.get(element) ?? NONE) if (charge < higher && volts < least) least = volts;
  return least;
}

/**
 * How many pairs of cations would rather exchange electrons: Eu2+ together with Mn4+, V5+ together with S4+. One that may or may not counts in part. States
 * without a potential count as stable.
 */
export function redoxPairs(cations: readonly Ion[]): number {
  let pairs = 0;
  for (const oxidant of cations) {
    for (const reductant of cations) pairs += electronExchange(oxidant, reductant);
  }
  return pairs;
}

/** Whether one cation would take electrons from another one, of another element: 1 if so, 0 if not, between them if the difference of their potentials is. */
function electronExchange(oxidant: Ion, reductant: Ion): number {
  if (reductant.element === oxidant.element) return 0;
  const volts = takesAt(oxidant) - givesAt(reductant);
  if (!(volts > FROM_VOLTS)) return 0;
  return Math.min(1, (volts - FROM_VOLTS) / (TO_VOLTS - FROM_VOLTS));
}

/** Whether one cation would rather take electrons from another one, of another element, than not. */
export function wouldExchangeElectrons(oxidant: Ion, reductant: Ion): boolean {
  return electronExchange(oxidant, reductant) >= 0.5;
}
