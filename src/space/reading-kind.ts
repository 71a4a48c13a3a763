import type { Composition } from '../chemistry/composition.js';
import { anionCharge } from '../chemistry/ions/anions.js';
import type { IonicForm } from '../chemistry/ions/ionic-form.js';
import { likeliestForm } from '../chemistry/ions/likeliest-form.js';
import type { SpaceKind } from './space-definition.js';

/**
 * The kind of space in which a composition has its home, by its likeliest reading: the one in which it teaches and can be found. Undefined for what
 * is left out by choice (hydrogen, noble gases, organic carbon, single elements).
 */
export function readingKind(composition: Composition): SpaceKind | undefined {
  const form = likeliestForm(composition);
  if (typeof form !== 'string') return hasOneUsualAnion(form) ? 'ionic' : 'no-charges';
  return WITHOUT_CHARGES.has(form) ? 'no-charges' : undefined;
}

/** Whether the space with charges has an anion of the form: one kind, in its usual state. */
function hasOneUsualAnion({ anions }: IonicForm): boolean {
  return anions.length === 1 && anions.every(({ ion }) => anionCharge(ion.element) === ion.charge);
}

/** Reasons for which a composition has no ionic form and is read without charges. */
const WITHOUT_CHARGES: ReadonlySet<string> = new Set(['no-anion', 'unknown-ion', 'unbalanced']);
