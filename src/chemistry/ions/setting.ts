import { log } from '../../numerics/elementary/elementary-functions.js';
import { amountIn, type Composition } from '../composition.js';
import { MIXED_VALENCE } from '../tables/mixed-valence.js';
import { anionChoices, BOND_PENALTY } from './anion-choices.js';
import { MOST_TIMES, type ChargeSlot, type StatePair } from './balance-charges.js';
import { cationChoices } from './cation-choices.js';
import { chargeUnits } from './charge-units.js';
import { choicesOf, type IonChoice } from './ion-choices.js';
import { peroxoSlots } from './peroxo-slots.js';
import type { Roles } from './roles.js';
import { HALOGENS } from '../halogens.js';

/**
 * How many times less likely two states of one element are than their shares say. It lets YFe2O4 be Fe2+ Fe3+ rather than Y2+,
 * and keeps Ba3CeRu2O9 as Ce4+ Ru4+.
 */
export const MIXED_VALENCE_PENALTY = 2;

/** The same for two states that are no neighbours although a state between them occurs together with the same anions: Mn2+ and Mn4+. */
const DISTANT_PENALTY = 4;

/** The slots of one way to share out the roles, elements in the order of the composition. */
export interface Setting {
  readonly roles: Roles;
  readonly slots: readonly ChargeSlot[];
  /** No form with these roles is likelier. */
  readonly bound: number;
}

/**
 * The states that the elements of a composition can have with given roles, the usual ones first; none if an element has none. Peroxo compounds have states of
 * their own.
 *
 * @param organic whether carbon may have the states of organic compounds
 */
export function enumerateSettings(composition: Composition, roles: Roles, organic: boolean): Setting[] {
  const usual = usualSetting(composition, roles, organic);
  const slots = peroxoSlots(composition, roles);
  if (!slots) return usual ? [usual] : [];
  const bound = slots.reduce((sum, { choices }) => sum + choices[0]!.logShare, roles.logPenalty);
  return usual ? [usual, { roles, slots, bound }] : [{ roles, slots, bound }];
}

function usualSetting(composition: Composition, roles: Roles, organic: boolean): Setting | undefined {
  const { cations, anions, logPenalty } = roles;
  let bound = logPenalty;
  const slots: ChargeSlot[] = [];
  for (const [index, element] of composition.elements.entries()) {
    const amount = composition.amounts[index]!;
    const isAnion = anions.includes(element);
    const isCation = cations.includes(element);
    const negative = isAnion ? anionChoices(element, cations, anions) : NONE;
    const positive = isCation ? positiveChoices(composition, element, roles, organic) : NONE;
    const states = isAnion && isCation ? [...negative, ...positive] : isAnion ? negative : positive;
    const { pairs, most, areWhole } = pairsOf(element, states, anions);
    const choices =
      isAnion && isCation ? NONE : areWhole ? states : states.filter((state) => isPossible(state, amount));
    if (choices.length === 0 && pairs.length === 0) return undefined;
    bound += most;
    slots.push({ amount, choices, pairs });
  }
  return { roles, slots, bound };
}

const NONE: readonly IonChoice[] = [];
const LOG_BOND = log(BOND_PENALTY);
const LOG_MIXED = log(MIXED_VALENCE_PENALTY);
const LOG_DISTANT = log(MIXED_VALENCE_PENALTY * DISTANT_PENALTY);

interface StatePairs {
  readonly pairs: readonly StatePair[];
  /** The largest share of a state. */
  readonly most: number;
  /** True if no state is a fraction. */
  readonly areWhole: boolean;
}

/** Lists of states are made once for each element with the same anions, and so are their pairs. */
const cache = new WeakMap<readonly IonChoice[], StatePairs>();

function pairsOf(element: string, states: readonly IonChoice[], anions: readonly string[]): StatePairs {
  const cached = cache.get(states);
  if (cached) return cached;
  const pairs = (MIXED_VALENCE[element] ?? []).flatMap(([low, high, notBeside]): StatePair[] => {
    if (low > 0 && notBeside !== undefined && isOnlyOf(notBeside, anions)) return [];
    const lower = states.find(({ charge }) => charge === low);
    const higher = states.find(({ charge }) => charge === high);
    if (!lower || !higher) return [];
    const between = states.some(({ charge }) => charge > low && charge < high && charge > 0);
    // Two states of atoms that are bonded to each other are one exception from the usual anion, not two.
    const bondedTwice = high < 0 && states.some(({ charge }) => charge < low);
    // With usual anions those that are bonded to each other count by how many there are: Nb5+ with few pairs of Se-, not Nb3+ with many.
    const bonded = high < 0 ? LOG_BOND : 0;
    return [
      {
        lower,
        higher,
        logPenalty: bonded - (between ? LOG_DISTANT : LOG_MIXED),
        logOfHigher: bondedTwice ? 0 : -2 * bonded,
      },
    ];
  });
  const found: StatePairs = {
    pairs,
    most: states.reduce((most, { logShare }) => Math.max(most, logShare), -Infinity),
    areWhole: states.every(({ charge }) => Number.isInteger(charge)),
  };
  cache.set(states, found);
  return found;
}

/**
 * The logarithm of the share of a charge of the element with this index, or of two states with that mean, as `enumerateSettings` has them; -Infinity if it
 * cannot have it with these roles.
 */
export function logShareOf(composition: Composition, index: number, charge: number, roles: Roles): number {
  const element = composition.elements[index]!;
  const states =
    charge > 0
      ? positiveChoices(composition, element, roles, false)
      : charge < 0
        ? anionChoices(element, roles.cations, roles.anions)
        : NONE;
  for (const state of states) {
    if (Math.abs(state.charge - charge) < 1e-9 && isPossible(state, composition.amounts[index]!)) return state.logShare;
  }
  let best = -Infinity;
  for (const { lower, higher, logPenalty, logOfHigher } of pairsOf(element, states, roles.anions).pairs) {
    if (!(lower.charge < charge && charge < higher.charge)) continue;
    const share = (charge - lower.charge) / (higher.charge - lower.charge);
    // Whole atoms have each state, as in a reading.
    const atoms = share * composition.amounts[index]! * MOST_TIMES;
    if (Math.abs(atoms - Math.round(atoms)) > 1e-6) continue;
    best = Math.max(best, lower.logShare + higher.logShare + logPenalty + logOfHigher * share);
  }
  return best;
}

/** A fraction is one atom's share in the charge of a group, and there are whole groups only. */
function isPossible({ charge }: IonChoice, amount: number): boolean {
  return Number.isInteger(charge) || isWhole(charge * amount);
}

function isOnlyOf(words: string, anions: readonly string[]): boolean {
  const named = words.split(' ');
  return anions.every((anion) => named.includes(anion));
}

function positiveChoices(
  composition: Composition,
  element: string,
  roles: Roles,
  organic: boolean,
): readonly IonChoice[] {
  if (element === 'Cr') return chromiumChoices(composition, cationChoices(element, roles.anions), roles);
  if (element !== 'C') return cationChoices(element, roles.anions);
  return organic ? choicesOf('C').positive : carbonChoices(composition, cationChoices('C', roles.anions), roles);
}

const withoutCr5 = new WeakMap<readonly IonChoice[], readonly IonChoice[]>();

/** Of chromium in oxides Cr5+ only with four oxygen atoms each, as CrO4 groups that share none; with fewer there are Cr3+ and Cr6+ instead: KCr3O8. */
function chromiumChoices(
  composition: Composition,
  choices: readonly IonChoice[],
  { anions }: Roles,
): readonly IonChoice[] {
  if (anions.length !== 1 || anions[0] !== 'O') return choices;
  if (amountIn(composition, 'O') >= 4 * amountIn(composition, 'Cr')) return choices;
  let others = withoutCr5.get(choices);
  if (!others) withoutCr5.set(choices, (others = choices.filter(({ charge }) => charge !== 5)));
  return others;
}

/** Of carbon with halogen alone C4+ only without a metal, and C2+ only in cyanides, with as much nitrogen. */
function carbonChoices(
  composition: Composition,
  choices: readonly IonChoice[],
  { cations, anions }: Roles,
): readonly IonChoice[] {
  return choices.filter(({ charge }) => {
    if (charge === 2) return amountIn(composition, 'N') >= amountIn(composition, 'C');
    return cations.length === 1 || anions.some((anion) => !HALOGENS.has(anion));
  });
}

function isWhole(charge: number): boolean {
  return chargeUnits(charge) % chargeUnits(1) === 0;
}
