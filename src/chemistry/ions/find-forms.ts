import { log } from '../../numerics/elementary/elementary-functions.js';
import type { Composition } from '../composition.js';
import { MIXED_VALENCE } from '../tables/mixed-valence.js';
import { anionChoices, BOND_PENALTY } from './anion-choices.js';
import { type Balance, balanceCharges, type ChargeSlot, type SearchBudget, type StatePair } from './balance-charges.js';
import { cationChoices } from './cation-choices.js';
import { chargeUnits } from './charge-units.js';
import { choicesOf, type IonChoice } from './ion-choices.js';
import { compareIons } from './ion.js';
import { ionsOf, type IonAmount, type IonicForm } from './ionic-form.js';
import { redoxPairs } from './redox.js';
import { type Roles, rolesOf, rolesOfBothKinds } from './roles.js';

/** Steps of the search for one composition; reached only if many elements have many states. */
export const MAX_SEARCH_NODES = 50_000;

/**
 * How many times less likely two states of one element are than their shares say. It lets YFe2O4 be Fe2+ Fe3+ rather than Y2+,
 * and keeps Ba3CeRu2O9 as Ce4+ Ru4+.
 */
const MIXED_VALENCE_PENALTY = 2;

/** How many times less likely a reading is for every pair of cations that would rather exchange electrons (redox.ts). */
const REDOX_PENALTY = 10;
/** Potentials in water say something of compounds with these. */
const HARD_ANIONS: readonly string[] = ['O', 'F', 'Cl'];

/** The same for two states that are no neighbours although a state between them occurs beside the same anions: Mn2+ and Mn4+. */
const DISTANT_PENALTY = 4;

/** Readings below this likelihood, of about one in three million, are no explanation of a compound. */
const LEAST_LOG_LIKELIHOOD = -15;

export interface FoundForms {
  /** Likeliest first. */
  readonly forms: readonly IonicForm[];
  /** True if the search met its cap, so that forms may be missing. */
  readonly capped: boolean;
}

/** The slots of one way to share out the roles, elements in the order of the composition. */
interface Setting {
  readonly roles: Roles;
  readonly slots: readonly ChargeSlot[];
  /** No form with these roles is likelier. */
  readonly bound: number;
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

function settingOf(composition: Composition, roles: Roles, organic: boolean): Setting | undefined {
  const { cations, anions, logPenalty } = roles;
  let bound = logPenalty;
  const slots: ChargeSlot[] = [];
  for (const [index, element] of composition.elements.entries()) {
    const amount = composition.amounts[index]!;
    const isAnion = anions.includes(element);
    const isCation = cations.includes(element);
    const negative = isAnion ? anionChoices(element, cations, anions) : [];
    const positive = isCation ? positiveChoices(composition, element, roles, organic) : [];
    let choices = [...negative, ...positive];
    const pairs = pairsOf(element, choices);
    if (isAnion && isCation) choices = [];
    // A fraction is one atom's share in the charge of a group, and there are whole groups only.
    choices = choices.filter(({ charge }) => isWhole(charge * amount));
    if (choices.length === 0 && pairs.length === 0) return undefined;
    bound += [...choices, ...pairs.flatMap(({ lower, higher }) => [lower, higher])].reduce(
      (most, { logShare }) => Math.max(most, logShare),
      -Infinity,
    );
    slots.push({ amount, choices, pairs });
  }
  return { roles, slots, bound };
}

function pairsOf(element: string, choices: readonly IonChoice[]): StatePair[] {
  return (MIXED_VALENCE[element] ?? []).flatMap(([low, high]): StatePair[] => {
    const lower = choices.find(({ charge }) => charge === low);
    const higher = choices.find(({ charge }) => charge === high);
    if (!lower || !higher) return [];
    const between = choices.some(({ charge }) => charge > low && charge < high && charge > 0);
    // Two states of atoms that are bonded to each other are one exception from the usual anion, not two.
    const bondedTwice = high < 0 && choices.some(({ charge }) => charge < low);
    const logPenalty =
      (bondedTwice ? log(BOND_PENALTY) : 0) -
      log(between ? MIXED_VALENCE_PENALTY * DISTANT_PENALTY : MIXED_VALENCE_PENALTY);
    return [{ lower, higher, logPenalty }];
  });
}

function positiveChoices(
  composition: Composition,
  element: string,
  roles: Roles,
  organic: boolean,
): readonly IonChoice[] {
  if (element !== 'C') return cationChoices(element, roles.anions);
  return organic ? choicesOf('C').positive : carbonChoices(composition, cationChoices('C', roles.anions), roles);
}

/** Of carbon beside halogen alone C4+ only without a metal, and C2+ only in cyanides, with as much nitrogen. */
function carbonChoices(
  { elements, amounts }: Composition,
  choices: readonly IonChoice[],
  { cations, anions }: Roles,
): readonly IonChoice[] {
  const amountOf = (element: string): number => amounts[elements.indexOf(element)] ?? 0;
  return choices.filter(({ charge }) => {
    if (charge === 2) return amountOf('N') >= amountOf('C');
    return cations.length === 1 || anions.some((anion) => !HALOGENS.includes(anion));
  });
}

function isWhole(charge: number): boolean {
  return chargeUnits(charge) % chargeUnits(1) === 0;
}

const HALOGENS: readonly string[] = ['F', 'Cl', 'Br', 'I'];

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
  const hard = anions.some((anion) => HARD_ANIONS.includes(anion));
  const pairs = hard ? redoxPairs(members.cations.map(({ ion }) => ion)) : 0;
  return {
    cations: members.cations.sort((a, b) => compareIons(a.ion, b.ion)),
    anions: members.anions.sort((a, b) => compareIons(a.ion, b.ion)),
    logLikelihood: balance.logLikelihood + logPenalty - pairs * log(REDOX_PENALTY),
    mixedValence: mixed !== undefined,
  };
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
