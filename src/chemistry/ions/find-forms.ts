import { log } from '../../numerics/elementary/elementary-functions.js';
import type { Composition } from '../composition.js';
import { type Balance, balanceCharges, type SearchBudget } from './balance-charges.js';
import { compareIons, type Ion } from './ion.js';
import { ionsOf, type IonAmount, type IonicForm } from './ionic-form.js';
import { redoxPairs } from './redox.js';
import { type Roles, rolesOf, rolesOfBothKinds } from './roles.js';
import { MIXED_VALENCE_PENALTY, settingOf, type Setting } from './setting.js';

/** Steps of the search for one composition; reached only if many elements have many states. */
export const MAX_SEARCH_NODES = 50_000;

/** How many times less likely a reading is for every pair of cations that would rather exchange electrons (redox.ts). */
const REDOX_PENALTY = 10;
/** Potentials in water say something of compounds with these. */
const HARD_ANIONS: readonly string[] = ['O', 'F', 'Cl'];

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
  const budget: SearchBudget = { nodes: MAX_SEARCH_NODES };
  const forms: IonicForm[] = [];
  searchForms(composition, rolesOf(composition.elements), organic, budget, forms);
  if (forms.length === 0) searchForms(composition, rolesOfBothKinds(composition.elements), organic, budget, forms);
  const likely = forms.filter(({ logLikelihood }) => logLikelihood > LEAST_LOG_LIKELIHOOD);
  return { forms: likely.sort(compareForms), capped: budget.nodes <= 0 };
}

function searchForms(
  composition: Composition,
  roles: readonly Roles[],
  organic: boolean,
  budget: SearchBudget,
  forms: IonicForm[],
): void {
  const settings = roles.flatMap((each) => settingOf(composition, each, organic) ?? []);
  const add = ({ roles }: Setting, balances: readonly Balance[]): void => {
    for (const balance of balances) forms.push(formOf(composition, roles, balance));
  };
  for (const setting of settings) {
    if (setting.slots.every(({ choices }) => choices.length > 0)) add(setting, balanceCharges(setting.slots, budget));
  }
  const likeliest = forms.reduce((best, { logLikelihood }) => Math.max(best, logLikelihood), -Infinity);
  const penalty = log(MIXED_VALENCE_PENALTY);
  for (const setting of settings) {
    const { slots, roles, bound } = setting;
    if (bound - penalty <= likeliest) continue;
    for (const [index, { pairs }] of slots.entries()) {
      if (pairs.length === 0 || slots.some(({ choices }, other) => other !== index && choices.length === 0)) continue;
      add(
        setting,
        balanceCharges(slots, budget, index).filter(
          ({ logLikelihood }) => logLikelihood + roles.logPenalty > likeliest,
        ),
      );
    }
  }
}

function formOf({ elements, amounts }: Composition, { anions, logPenalty }: Roles, balance: Balance): IonicForm {
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
    members.cations.map(({ ion }) => ion),
    anions,
  );
  return {
    cations: members.cations.sort((a, b) => compareIons(a.ion, b.ion)),
    anions: members.anions.sort((a, b) => compareIons(a.ion, b.ion)),
    logLikelihood: balance.logLikelihood + logPenalty + redox,
    mixedValence: mixed !== undefined,
  };
}

/** What is added to the likelihood for cations that would rather exchange electrons: not above 0. */
export function logRedoxPenalty(cations: readonly Ion[], anions: readonly string[]): number {
  return anions.some((anion) => HARD_ANIONS.includes(anion)) ? -redoxPairs(cations) * log(REDOX_PENALTY) : 0;
}

/** The logarithm of the likelihood of the likeliest reading of a composition; -Infinity if there is none. */
export function likeliestOf(composition: Composition): number {
  return findForms(composition, false).forms[0]?.logLikelihood ?? -Infinity;
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
