import { STANDARD_POTENTIALS } from '../tables/standard-potentials.js';
import type { Composition } from '../composition.js';
import type { Ion } from './ion.js';

/**
 * Differences of standard potentials, in volts, between which two cations become unlikely together. Lattices stabilise smaller ones (CuFeO2), and by how much
 * is not known to a tenth of a volt, so there is no step.
 */
const FROM_VOLTS = 0.6;
const TO_VOLTS = 0.8;

type Amounts = Pick<Composition, 'elements' | 'amounts'>;

type Couple = readonly [higher: number, lower: number, volts: number];

interface Couples {
  /** Those of compounds with at least so many oxygen atoms for each atom of the element. */
  readonly oxygen: number;
  readonly couples: readonly Couple[];
}

/** By element: its couples, those for the most oxygen first. */
const couplesOf = new Map<string, readonly Couples[]>();
for (const element of new Set(STANDARD_POTENTIALS.map(([symbol]) => symbol))) {
  const rows = STANDARD_POTENTIALS.filter(([symbol]) => symbol === element);
  const limits = [...new Set(rows.map(([, , , , oxygen]) => oxygen))].sort((a, b) => b - a);
  couplesOf.set(
    element,
    limits.map((limit) => ({ oxygen: limit, couples: rowsFrom(rows, limit) })),
  );
}

/** Of each couple the row for the most oxygen up to a limit. */
function rowsFrom(rows: typeof STANDARD_POTENTIALS, limit: number): Couple[] {
  const best = new Map<string, (typeof STANDARD_POTENTIALS)[number]>();
  for (const row of rows) {
    const key = `${row[1]} ${row[2]}`;
    const other = best.get(key);
    if (row[4] <= limit && (!other || row[4] > other[4])) best.set(key, row);
  }
  return [...best.values()].map(([, higher, lower, volts]) => [higher, lower, volts]);
}
const NONE: readonly Couple[] = [];

/** The couples of an element in a composition. */
function couplesIn({ elements, amounts }: Amounts, element: string): readonly Couple[] {
  const known = couplesOf.get(element);
  if (!known) return NONE;
  if (known.length === 1) return known[0]!.couples;
  const oxygen = (amounts[elements.indexOf('O')] ?? 0) / (amounts[elements.indexOf(element)] ?? 1);
  return known.find((each) => oxygen >= each.oxygen)!.couples;
}

/** The highest potential of a couple from which a state takes electrons: its own, or one of a lower state, which is the weaker oxidant. -Infinity if none is known. */
function takesAt(couples: readonly Couple[], charge: number): number {
  let most = -Infinity;
  for (const [, lower, volts] of couples) if (charge > lower && volts > most) most = volts;
  return most;
}

/** The lowest potential of a couple to which a state gives electrons: its own, or one of a higher state, which is the weaker reductant. Infinity if none is known. */
function givesAt(couples: readonly Couple[], charge: number): number {
  let least = Infinity;
  for (const [higher, , volts] of couples) if (charge < higher && volts < least) least = volts;
  return least;
}

/** Potentials in water say something of compounds with these. */
const HARD_ANIONS: readonly string[] = ['O', 'F', 'Cl'];

/**
 * The potential at which sulfur, selenium or tellurium atoms that are bonded to each other take electrons, by what crystals show: Fe2+ (0.77 V) and Sb3+ (0.6 V)
 * are found together with S-, Ti3+ (0.1 V) and Sn2+ (0.15 V) are not.
 */
const BONDED_CHALCOGEN = 1;
const CHALCOGENS: readonly string[] = ['S', 'Se', 'Te'];

/**
 * How many pairs of ions would rather exchange electrons: Eu2+ together with Mn4+, V5+ together with S4+, in oxides, fluorides and chlorides; Ti3+ together with
 * S-; and together with H-, the only anion that gives electrons to cations. One that may or may not counts in part. States without a potential count as stable.
 */
export function redoxPairs(composition: Amounts, ions: readonly Ion[]): number {
  const isHard = ions.some(({ element, charge }) => charge < 0 && HARD_ANIONS.includes(element));
  const hasHydride = ions.some(({ element, charge }) => charge < 0 && element === 'H');
  let pairs = 0;
  for (const oxidant of ions) {
    if (oxidant.charge < 0) {
      if (oxidant.charge === -2 || !CHALCOGENS.includes(oxidant.element)) continue;
      for (const { element, charge } of ions) {
        if (charge > 0) pairs += exchanged(BONDED_CHALCOGEN - givesAt(couplesIn(composition, element), charge));
      }
    } else if (isHard) {
      const takes = takesAt(couplesIn(composition, oxidant.element), oxidant.charge);
      if (takes === -Infinity) continue;
      for (const { element, charge } of ions) {
        const mayGive = charge > 0 || (hasHydride && element === 'H');
        if (!mayGive || element === oxidant.element) continue;
        pairs += exchanged(takes - givesAt(couplesIn(composition, element), charge));
      }
    }
  }
  return pairs;
}

/** Whether one cation would take electrons from another one, of another element: 1 if so, 0 if not, between them if the difference of their potentials is. */
function electronExchange(composition: Amounts, oxidant: Ion, reductant: Ion): number {
  if (reductant.element === oxidant.element) return 0;
  const takes = takesAt(couplesIn(composition, oxidant.element), oxidant.charge);
  return exchanged(takes - givesAt(couplesIn(composition, reductant.element), reductant.charge));
}

/** From 0 to 1 by the difference of two potentials. */
function exchanged(volts: number): number {
  if (!(volts > FROM_VOLTS)) return 0;
  return Math.min(1, (volts - FROM_VOLTS) / (TO_VOLTS - FROM_VOLTS));
}

const UNKNOWN: Amounts = { elements: [], amounts: [] };

/** Whether one cation would rather take electrons from another one, of another element, than not, in any composition. */
export function wouldExchangeElectrons(oxidant: Ion, reductant: Ion): boolean {
  return electronExchange(UNKNOWN, oxidant, reductant) >= 0.5;
}
