import { message, type Message } from '../../messages/message.js';
import { isInorganicCarbon, isOftenOrganic, NOBLE_GASES } from '../scope.js';
import { anionElement } from './anion-element.js';
import { ANIONS, anionCharge } from './anions.js';
import type { Composition } from '../composition.js';
import { choicesOf } from './ion-choices.js';
import { ionLabel } from './ion.js';
import type { IonicForm } from './ionic-form.js';
import { mayCombine } from './may-combine.js';
import { findForms, MAX_SEARCH_NODES } from './find-forms.js';

/** Why a composition has no ionic form. */
export type ExclusionReason =
  'element' | 'hydrogen' | 'noble-gas' | 'organic' | 'no-anion' | 'unknown-ion' | 'unbalanced';

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

export interface AssignIonsOptions {
  /** Forms to keep, the best included; default MAX_FORMS. */
  readonly maxForms?: number;
  /** Kinds of composition to try although they are outside the default scope; default none. */
  readonly include?: readonly ('hydrogen' | 'noble-gas' | 'organic')[];
}

function excluded(reason: ExclusionReason, detail: Message): IonAssignment {
  return { kind: 'excluded', reason, detail };
}

/** Why a composition has no form, given that no choice of states balances. */
function whyNone({ elements }: Composition, capped: boolean): IonAssignment {
  const anion = anionElement(elements);
  if (!anion) return excluded('no-anion', message('unscored.no-anion', { anions: ANIONS }));
  const stronger = elements.find((element) => element !== anion && !mayCombine(element, anion));
  if (stronger) {
    return excluded('no-anion', message('unscored.not-the-anion', { cation: stronger, anion }));
  }
  const unknown = elements.find((element) => element !== anion && isWithoutStates(element));
  if (unknown) return excluded('unknown-ion', message('unscored.no-positive-state', { element: unknown }));
  if (capped) return excluded('unbalanced', message('unscored.search-limit', { steps: MAX_SEARCH_NODES }));
  if (isOftenOrganic(elements)) return excluded('organic', message('unscored.organic'));
  const usual = ionLabel({ element: anion, charge: anionCharge(anion)! });
  return excluded('unbalanced', message('unscored.unbalanced', { anion: usual }));
}

function isWithoutStates(element: string): boolean {
  const { positive, negative } = choicesOf(element);
  return positive.length === 0 && negative.length === 0;
}

/**
 * Reads a composition as ions. Every way to share out its elements among cations and anions is tried (roles.ts), with the
 * states that each has together with the others (cation-choices.ts, anion-choices.ts), for states whose charges add up to zero. Of all balanced
 * readings the likeliest by how often each state occurs is `best`, the others are alternatives. If no reading with one state for each
 * element balances, or a less likely one, two states of exactly one element that occur together may share its atoms
 * (mixed-valence.csv): Fe3O4 is Fe2+ and Fe3+, Ta2NiSe7 has Se2- and Se-.
 *
 * Nothing is dropped in silence: a composition without an ionic form has a reason. These are checked in this order:
 * `element` one element; `noble-gas`; `hydrogen`; `organic` carbon with hydrogen (see `isInorganicCarbon`); then, if no reading balances, `no-anion` no
 * element that can be an anion, or another one at least as electronegative by Pauling (intermetallics, alloys, borides); `unknown-ion` an element
 * without a known state; `organic` carbon in oxalates, carbonyls and the like; `unbalanced`.
 */
export function assignIons(composition: Composition, options: AssignIonsOptions = {}): IonAssignment {
  const { maxForms = MAX_FORMS, include = [] } = options;
  const { elements } = composition;
  if (elements.length === 1) return excluded('element', message('unscored.element', { element: elements[0]! }));
  const nobleGas = elements.find((element) => NOBLE_GASES.includes(element));
  if (nobleGas && !include.includes('noble-gas')) {
    return excluded('noble-gas', message('unscored.noble-gas', { element: nobleGas }));
  }
  if (elements.includes('H') && !include.includes('hydrogen')) {
    return excluded('hydrogen', message('unscored.hydrogen'));
  }
  const organic = include.includes('organic');
  if (!organic && !isInorganicCarbon(composition)) return excluded('organic', message('unscored.organic'));
  const { forms, capped } = findForms(composition, organic);
  const [best, ...alternatives] = forms.slice(0, Math.max(1, maxForms));
  if (!best) return whyNone(composition, capped);
  return { kind: 'ionic', best, alternatives, capped: capped || forms.length > maxForms };
}
