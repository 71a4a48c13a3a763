import { message, type Message } from '../../messages/message.js';
import { log } from '../../numerics/elementary/elementary-functions.js';
import { isInorganicCation, NOBLE_GASES } from '../scope.js';
import { anionElement } from './anion-element.js';
import { ANIONS, anionCharge } from './anions.js';
import { type Balance, type ChargeSlot, type SearchBudget, balanceCharges } from './balance-charges.js';
import type { Composition } from '../composition.js';
import { compareIons, ionLabel } from './ion.js';
import { type IonChoice, choicesOf } from './ion-choices.js';
import type { IonicForm } from './ionic-form.js';
import { mayCombine } from './may-combine.js';

/** Why a composition has no ionic form. */
export type ExclusionReason =
  'element' | 'hydrogen' | 'noble-gas' | 'organic' | 'no-anion' | 'several-anions' | 'unknown-ion' | 'unbalanced';

export type IonAssignment =
  | {
      readonly kind: 'ionic';
      readonly best: IonicForm;
      /** The other balanced forms, likeliest first. */
      readonly alternatives: readonly IonicForm[];
      /** True if the search met its named cap, so that forms may be missing. */
      readonly capped: boolean;
    }
  | { readonly kind: 'excluded'; readonly reason: ExclusionReason; readonly detail: Message };

/** Forms that are found of one composition, the best included, unless the caller names another number. */
export const MAX_FORMS = 32;
/** Steps of the search for one composition; reached only if many elements have many states. */
const MAX_SEARCH_NODES = 50_000;

/**
 * How many times likelier a reading with two states of one element must be to replace one with one state for each
 * element. It lets YFe2O4 be Fe2+ Fe3+ rather than Y2+, and keeps Ba3CeRu2O9 as Ce4+ Ru4+.
 */
const MIXED_VALENCE_ADVANTAGE = 2;

export interface AssignIonsOptions {
  /** Forms to keep, the best included; default MAX_FORMS. */
  readonly maxForms?: number;
  /** Kinds of composition to try although they are outside the default scope; default none. */
  readonly include?: readonly ('hydrogen' | 'noble-gas' | 'organic')[];
}

function excluded(reason: ExclusionReason, detail: Message): IonAssignment {
  return { kind: 'excluded', reason, detail };
}

/** The positive states of an element; of carbon only those of inorganic compounds, unless organic carbon is asked for. */
function cationChoices(element: string, organic: boolean): readonly IonChoice[] {
  const { positive } = choicesOf(element);
  return organic ? positive : positive.filter(({ charge }) => isInorganicCation(element, charge));
}

interface Reading {
  /** Balances with the one kind of anion. */
  readonly ionic: Balance[];
  /** The likeliest balance in which a further element is negative, or undefined. */
  readonly severalAnions: Balance | undefined;
}

const likelihoodOf = (balances: readonly Balance[]): number =>
  balances.reduce((best, balance) => Math.max(best, balance.logLikelihood), -Infinity);

/**
 * All balances with one state for each element; and those with two neighbouring states of one element if there is no
 * other balance or the likeliest of them is MIXED_VALENCE_ADVANTAGE times as likely.
 */
function readCharges(slots: readonly ChargeSlot[], target: number, budget: SearchBudget): Reading {
  let balances = balanceCharges(slots, target, budget);
  const needed = likelihoodOf(balances) + log(MIXED_VALENCE_ADVANTAGE);
  // No balance is likelier than the commonest state of every element.
  const bound = slots.reduce((sum, slot) => sum + Math.max(...slot.choices.map((choice) => choice.logShare)), 0);
  if (bound > needed) {
    const mixed = slots.flatMap((slot, index) =>
      slot.amount > 1 && slot.positive.length > 1 ? balanceCharges(slots, target, budget, index) : [],
    );
    if (likelihoodOf(mixed) > needed) balances = [...mixed, ...balances];
  }
  const ionic: Balance[] = [];
  let severalAnions: Balance | undefined;
  for (const balance of balances) {
    if (balance.charges.every((choice) => choice.charge > 0)) ionic.push(balance);
    else if (!severalAnions || balance.logLikelihood > severalAnions.logLikelihood) severalAnions = balance;
  }
  return { ionic, severalAnions };
}

function formOf(balance: Balance, elements: readonly string[], amounts: readonly number[], anion: Anion): IonicForm {
  const cations = balance.charges.map(({ charge }, index) => ({
    ion: { element: elements[index]!, charge },
    amount: amounts[index]!,
  }));
  const { mixed } = balance;
  if (mixed) {
    const lower = cations[mixed.slot]!;
    cations[mixed.slot] = { ion: lower.ion, amount: lower.amount - mixed.amount };
    cations.push({ ion: { element: lower.ion.element, charge: mixed.higher.charge }, amount: mixed.amount });
  }
  cations.sort((a, b) => compareIons(a.ion, b.ion));
  return {
    cations,
    anions: [{ ion: { element: anion.element, charge: anion.choice.charge }, amount: anion.amount }],
    logLikelihood: balance.logLikelihood + anion.choice.logShare,
    mixedValence: mixed !== undefined,
  };
}

/** Likeliest first; equal ones by the charges of their cations, so that the order never depends on the search. */
function compareForms(a: IonicForm, b: IonicForm): number {
  if (a.logLikelihood !== b.logLikelihood) return b.logLikelihood - a.logLikelihood;
  for (const [index, cation] of a.cations.entries()) {
    const other = b.cations[index];
    const order = other ? compareIons(cation.ion, other.ion) : 1;
    if (order !== 0) return order;
  }
  return 0;
}

interface Anion {
  readonly element: string;
  readonly amount: number;
  readonly choice: IonChoice;
}

function anionOf({ elements, amounts }: Composition): Anion | undefined {
  const element = anionElement(elements);
  if (element === undefined) return undefined;
  return { element, amount: amounts[elements.indexOf(element)]!, choice: choicesOf(element).anion! };
}

/** Why there is no balance, given that the anion and the states of every element are known. */
function whyUnbalanced(composition: Composition, anion: Anion, reading: Reading, budget: SearchBudget): IonAssignment {
  if (budget.nodes <= 0) {
    return excluded('unbalanced', message('unscored.search-limit', { steps: MAX_SEARCH_NODES }));
  }
  if (reading.severalAnions) {
    const others = composition.elements.filter(
      (element) => element !== anion.element && anionCharge(element) !== undefined,
    );
    return excluded('several-anions', message('unscored.several-anions', { anion: anion.element, others }));
  }
  return excluded(
    'unbalanced',
    message('unscored.unbalanced', { anion: ionLabel({ element: anion.element, charge: anion.choice.charge }) }),
  );
}

/** Carbon that is not C4+: a carbide if negative carbon balances best, otherwise organic, a cyanide, an oxalate ... */
function whyCarbon(slots: readonly ChargeSlot[], carbon: number, target: number, budget: SearchBudget): IonAssignment {
  const { positive, negative } = choicesOf('C');
  const withCarbon = (choices: readonly IonChoice[]): ChargeSlot[] =>
    slots.map((slot, index) => (index === carbon ? { ...slot, choices, positive: choices } : slot));
  const likelihood = (choices: readonly IonChoice[]): number =>
    likelihoodOf(balanceCharges(withCarbon(choices), target, budget));
  if (likelihood(negative) > likelihood(positive)) {
    return excluded('several-anions', message('unscored.carbide'));
  }
  return excluded('organic', message('unscored.organic'));
}

/**
 * Reads a composition as ions: one kind of anion, the most electronegative element among N P As Sb O S Se Te F Cl Br I
 * with its normal charge, and all others as cations in a known oxidation state. Of all balanced assignments the likeliest
 * by how often each state occurs in crystals is `best`. If no assignment with one state for each element balances, or
 * only one that needs a rare state (see MIXED_VALENCE_ADVANTAGE), two neighbouring states of exactly one element may share
 * its atoms (Fe3O4). A reading with a second negative element,
 * if it is likelier, excludes the composition (BiOCl is Bi3+ O2- Cl-, not Bi+ Cl+ O2-).
 *
 * Nothing is dropped in silence: a composition without an ionic form has a reason. These are checked in this order:
 * `element` one element; `noble-gas`; `hydrogen`; `no-anion` no element that can be an anion, or another one at least as
 * electronegative by Pauling (intermetallics, alloys, carbides, borides, silicides); `unknown-ion` an element without a
 * known positive state; `organic` carbon that balances in no reading as C4+ (cyanides, oxalates, carbonyls too);
 * `several-anions`; `unbalanced`.
 */
export function assignIons(composition: Composition, options: AssignIonsOptions = {}): IonAssignment {
  const { maxForms = MAX_FORMS, include = [] } = options;
  const { elements, amounts } = composition;
  if (elements.length === 1) return excluded('element', message('unscored.element', { element: elements[0]! }));
  const nobleGas = elements.find((element) => NOBLE_GASES.includes(element));
  if (nobleGas && !include.includes('noble-gas'))
    return excluded('noble-gas', message('unscored.noble-gas', { element: nobleGas }));
  if (elements.includes('H') && !include.includes('hydrogen'))
    return excluded('hydrogen', message('unscored.hydrogen'));

  const anion = anionOf(composition);
  if (!anion) return excluded('no-anion', message('unscored.no-anion', { anions: ANIONS }));
  const cations = elements.filter((element) => element !== anion.element);
  const stronger = cations.find((element) => !mayCombine(element, anion.element));
  if (stronger) {
    return excluded('no-anion', message('unscored.not-the-anion', { cation: stronger, anion: anion.element }));
  }

  const organic = include.includes('organic');
  const slots = cations.map((element): ChargeSlot => {
    const positive = cationChoices(element, organic);
    const negative = choicesOf(element).anion;
    return {
      amount: amounts[elements.indexOf(element)]!,
      choices: negative ? [...positive, negative] : positive,
      positive,
    };
  });
  const unknown = slots.findIndex((slot) => slot.choices.length === 0);
  if (unknown >= 0)
    return excluded('unknown-ion', message('unscored.no-positive-state', { element: cations[unknown]! }));

  const budget: SearchBudget = { nodes: MAX_SEARCH_NODES };
  const target = -anion.choice.charge * anion.amount;
  const reading = readCharges(slots, target, budget);
  const forms = reading.ionic
    .map((balance) =>
      formOf(
        balance,
        cations,
        slots.map((slot) => slot.amount),
        anion,
      ),
    )
    .sort(compareForms);
  const [best, ...alternatives] = forms.slice(0, Math.max(1, maxForms));
  const second = reading.severalAnions ? reading.severalAnions.logLikelihood + anion.choice.logShare : -Infinity;
  if (best && best.logLikelihood >= second) {
    return { kind: 'ionic', best, alternatives, capped: budget.nodes <= 0 || forms.length > maxForms };
  }
  const carbon = cations.indexOf('C');
  if (carbon >= 0 && !reading.severalAnions) return whyCarbon(slots, carbon, target, budget);
  return whyUnbalanced(composition, anion, reading, budget);
}
