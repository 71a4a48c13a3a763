import { log } from '../../numerics/elementary/elementary-functions.js';
import type { Composition } from '../composition.js';
import { type Balance, balanceCharges, type SearchBudget } from './balance-charges.js';
import { compareIons, type Ion } from './ion.js';
import { ionsOf, type IonAmount, type IonicForm } from './ionic-form.js';
import { redoxPairs } from './redox.js';
import { type Roles, enumerateRoles, rolesOfBothKinds } from './roles.js';
import { MIXED_VALENCE_PENALTY, enumerateSettings, type Setting } from './setting.js';

/** Steps of the search for one composition; reached only if many elements have many states. */
export const MAX_SEARCH_NODES = 50_000;

/** How many times less likely a reading is for every pair of ions that would rather exchange electrons (redox.ts). */
const REDOX_PENALTY = 10;

/** Readings below this likelihood, of about one in three million, are no explanation of a compound. */
const LEAST_LOG_LIKELIHOOD = -15;

export interface FoundForms {
  /** Likeliest first. */
  readonly forms: readonly IonicForm[];
  /** True if the search met its cap, so that forms may be missing. */
  readonly capped: boolean;
}

/**
 * All balanced readings of a composition with one state for each element; and those with two states of one element that are
 * likelier than all of these.
 *
 * @param organic whether carbon may have the states of organic compounds
 */
export function findForms(composition: Composition, organic: boolean): FoundForms {
  const forms: IonicForm[] = [];
  let likeliest = -Infinity;
  const capped = searchAll(composition, organic, {
    get likeliest() {
      return likeliest;
    },
    get isEmpty() {
      return forms.length === 0;
    },
    isEnough: false,
    add(roles, balance) {
      const form = formOf(composition, roles, balance);
      forms.push(form);
      likeliest = Math.max(likeliest, form.logLikelihood);
    },
  });
  const likely = forms.filter(({ logLikelihood }) => isExplanation(logLikelihood));
  return { forms: likely.sort(compareForms), capped };
}

/** Receives the readings that a search finds. */
interface Readings {
  /** The logarithm of the likelihood of the likeliest one so far; -Infinity if there is none. */
  readonly likeliest: number;
  readonly isEmpty: boolean;
  /** True if no other reading matters any more. */
  readonly isEnough: boolean;
  add(roles: Roles, balance: Balance): void;
}

/** Returns true if the search met its cap. */
function searchAll(composition: Composition, organic: boolean, readings: Readings): boolean {
  const budget: SearchBudget = { nodes: MAX_SEARCH_NODES };
  searchForms(composition, enumerateRoles(composition.elements), organic, budget, readings);
  if (readings.isEmpty) {
    searchForms(composition, rolesOfBothKinds(composition.elements), organic, budget, readings);
  }
  return budget.nodes <= 0;
}

function searchForms(
  composition: Composition,
  roles: readonly Roles[],
  organic: boolean,
  budget: SearchBudget,
  readings: Readings,
): void {
  const settings: Setting[] = [];
  for (const each of roles) settings.push(...enumerateSettings(composition, each, organic));
  for (const setting of settings) {
    if (!setting.slots.every(({ choices }) => choices.length > 0)) continue;
    for (const balance of balanceCharges(setting.slots, budget)) readings.add(setting.roles, balance);
    if (readings.isEnough) return;
  }
  const { likeliest } = readings;
  const penalty = log(MIXED_VALENCE_PENALTY);
  for (const setting of settings) {
    const { slots, roles, bound } = setting;
    if (bound - penalty <= likeliest) continue;
    for (const [index, { pairs }] of slots.entries()) {
      if (pairs.length === 0 || slots.some(({ choices }, other) => other !== index && choices.length === 0)) continue;
      for (const balance of balanceCharges(slots, budget, index)) {
        if (balance.logLikelihood + roles.logPenalty > likeliest) readings.add(roles, balance);
      }
    }
  }
}

function formOf(composition: Composition, { logPenalty }: Roles, balance: Balance): IonicForm {
  const { elements, amounts } = composition;
  const { mixed, times } = balance;
  const members = { cations: [] as IonAmount[], anions: [] as IonAmount[] };
  for (const [index, { charge }] of balance.charges.entries()) {
    const element = elements[index]!;
    const add = (state: number, amount: number): void => {
      (state < 0 ? members.anions : members.cations).push({ ion: { element, charge: state }, amount });
    };
    const amount = amounts[index]! * times;
    if (mixed?.slot === index) {
      add(mixed.higher.charge, mixed.amount);
      add(charge, amount - mixed.amount);
    } else add(charge, amount);
  }
  const redox = logRedoxPenalty(
    composition,
    [...members.cations, ...members.anions].map(({ ion }) => ion),
  );
  return {
    cations: members.cations.sort((a, b) => compareIons(a.ion, b.ion)),
    anions: members.anions.sort((a, b) => compareIons(a.ion, b.ion)),
    logLikelihood: balance.logLikelihood + logPenalty + redox,
    mixedValence: mixed !== undefined,
  };
}

/** What is added to the likelihood for ions that would rather exchange electrons: not above 0. */
export function logRedoxPenalty(composition: Composition, ions: readonly Ion[]): number {
  return -redoxPairs(composition, ions) * log(REDOX_PENALTY);
}

/**
 * The logarithm of the likelihood of the likeliest reading of a composition; -Infinity if there is none.
 *
 * @param isEnough says whether the likeliest reading so far is as good as any: then that one is returned
 */
export function findLikeliest(
  composition: Composition,
  isEnough: (logLikelihood: number) => boolean = () => false,
): number {
  const readings = new LikeliestReading(composition, isEnough);
  searchAll(composition, false, readings);
  return explained(readings.likeliest);
}

/** The logarithm of a likelihood; -Infinity if it is too low to explain a compound. */
function explained(logLikelihood: number): number {
  return isExplanation(logLikelihood) ? logLikelihood : -Infinity;
}

/** Whether a reading of this likelihood, given as its logarithm, explains a compound. */
export function isExplanation(logLikelihood: number): boolean {
  return logLikelihood > LEAST_LOG_LIKELIHOOD;
}

/** Of the readings only the likelihood of the likeliest one. */
class LikeliestReading implements Readings {
  likeliest = -Infinity;
  isEmpty = true;
  readonly #composition: Composition;
  readonly #isEnoughNow: (logLikelihood: number) => boolean;

  constructor(composition: Composition, isEnough: (logLikelihood: number) => boolean) {
    this.#composition = composition;
    this.#isEnoughNow = isEnough;
  }

  get isEnough(): boolean {
    return this.#isEnoughNow(explained(this.likeliest));
  }

  add({ logPenalty }: Roles, balance: Balance): void {
    this.isEmpty = false;
    const withoutRedox = balance.logLikelihood + logPenalty;
    // The penalty for ions that would exchange electrons only lowers it.
    if (withoutRedox <= this.likeliest) return;
    const redox = logRedoxPenalty(this.#composition, ionsOfBalance(this.#composition, balance));
    this.likeliest = Math.max(this.likeliest, withoutRedox + redox);
  }
}

/** Of an element in two states both. */
function ionsOfBalance({ elements }: Composition, { charges, mixed }: Balance): Ion[] {
  const ions = charges.map(({ charge }, index): Ion => ({ element: elements[index]!, charge }));
  if (mixed) ions.push({ element: elements[mixed.slot]!, charge: mixed.higher.charge });
  return ions;
}

/** Likeliest first; equal ones by the charges of their ions, so that the order never depends on the search. */
function compareForms(a: IonicForm, b: IonicForm): number {
  if (a.logLikelihood !== b.logLikelihood) return b.logLikelihood - a.logLikelihood;
  const others = ionsOf(b);
  for (const [index, { ion }] of ionsOf(a).entries()) {
    const other = others[index];
    const order = other ? compareIons(ion, other.ion) : 1;
    if (order !== 0) return order;
  }
  return 0;
}
