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

/** Potentials in water say something of compounds with these. */
const HARD_ANIONS: readonly string[] = ['O', 'F', 'Cl'];

/** The only anion together with these that gives electrons to cations. */
const HYDRIDE: Ion = { element: 'H', charge: -1 };

/**
 * The potential at which sulfur, selenium or tellurium atoms that are bonded to each other take electrons, by what crystals show: Fe2+ (0.77 V) and Sb3+ (0.6 V)
 * are found together with S-, Ti3+ (0.1 V) and Sn2+ (0.15 V) are not.
 */
const BONDED_CHALCOGEN = 1;
const CHALCOGENS: readonly string[] = ['S', 'Se', 'Te'];

/**
 * How many pairs of ions would rather exchange electrons: Eu2+ together with Mn4+, V5+ together with S4+, in oxides, fluorides and chlorides; Ti3+ together with
 * S-. One that may or may not counts in part. States without a potential count as stable.
 */
export function redoxPairs(ions: readonly Ion[]): number {
  const isHard = ions.some(({ element, charge }) => charge < 0 && HARD_ANIONS.includes(element));
  const hasHydride = ions.some(({ element, charge }) => charge < 0 && element === 'H');
  let pairs = 0;
  for (const oxidant of ions) {
    if (oxidant.charge < 0) {
      if (oxidant.charge === -2 || !CHALCOGENS.includes(oxidant.element)) continue;
      for (const reductant of ions) if (reductant.charge > 0) pairs += exchanged(BONDED_CHALCOGEN - givesAt(reductant));
    } else if (isHard) {
      for (const reductant of ions) if (reductant.charge > 0) pairs += electronExchange(oxidant, reductant);
      if (hasHydride) pairs += electronExchange(oxidant, HYDRIDE);
    }
  }
  return pairs;
}

/** Whether one cation would take electrons from another one, of another element: 1 if so, 0 if not, between them if the difference of their potentials is. */
function electronExchange(oxidant: Ion, reductant: Ion): number {
  if (reductant.element === oxidant.element) return 0;
  return exchanged(takesAt(oxidant) - givesAt(reductant));
}

/** From 0 to 1 by the difference of two potentials. */
function exchanged(volts: number): number {
  if (!(volts > FROM_VOLTS)) return 0;
  return Math.min(1, (volts - FROM_VOLTS) / (TO_VOLTS - FROM_VOLTS));
}

/** Whether one cation would rather take electrons from another one, of another element, than not. */
export function wouldExchangeElectrons(oxidant: Ion, reductant: Ion): boolean {
  return electronExchange(oxidant, reductant) >= 0.5;
}
