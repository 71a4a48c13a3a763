import type { Composition } from '../chemistry/composition.js';
import type { IonicForm } from '../chemistry/ions/ionic-form.js';
import { isWithoutAnion } from '../chemistry/ions/anion-element.js';
import { likeliestForm } from '../chemistry/ions/likeliest-form.js';
import { isOutOfScope } from '../chemistry/scope.js';
import { readingKind } from './reading-kind.js';
import type { SpaceKind } from './space-definition.js';

/** The ions and amounts of a composition, as a space sees them. */
export type TeachingForm = Pick<IonicForm, 'cations' | 'anions'>;

/**
 * The form of a known composition from which models of a kind of space learn; undefined if it teaches no such space.
 * Ionic: the likeliest ionic form. Without charges: the elements of a composition whose home that kind is; of the intermetallics
 * of earlier versions, of one that has no anion.
 */
export function teachingForm(kind: SpaceKind, composition: Composition): TeachingForm | undefined {
  if (kind === 'ionic') {
    const form = likeliestForm(composition);
    return typeof form === 'string' ? undefined : form;
  }
  const isHome = kind === 'intermetallic' ? isIntermetallic(composition) : readingKind(composition) === kind;
  return isHome ? unchargedForm(composition) : undefined;
}

/** The elements of a composition, each without a charge, and no anion. */
export function unchargedForm({ elements, amounts }: Composition): TeachingForm {
  const cations = elements.map((element, index) => ({ ion: { element, charge: 0 }, amount: amounts[index]! }));
  return { cations, anions: [] };
}

function isIntermetallic({ elements }: Composition): boolean {
  return elements.length > 1 && !elements.some(isOutOfScope) && isWithoutAnion(elements);
}
