import type { Composition } from '../composition.js';
import { assignIons, type ExclusionReason } from './assign-ions.js';
import type { IonicForm } from './ionic-form.js';

/** What was found for a composition: spaces, models and folds of a cross-validation ask for the same ones again and again. */
const found = new WeakMap<Composition, IonicForm | ExclusionReason>();

/** The likeliest ionic form of a composition, or why it has none; see `assignIons`. */
export function likeliestForm(composition: Composition): IonicForm | ExclusionReason {
  const before = found.get(composition);
  if (before !== undefined) return before;
  const assignment = assignIons(composition);
  const form = assignment.kind === 'ionic' ? assignment.best : assignment.reason;
  found.set(composition, form);
  return form;
}
