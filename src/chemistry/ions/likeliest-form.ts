import type { Composition } from '../composition.js';
import type { Scope } from '../scope.js';
import { assignIons, type ExclusionReason } from './assign-ions.js';
import type { IonicForm } from './ionic-form.js';

type Found = WeakMap<Composition, IonicForm | ExclusionReason>;

/** What was found for a composition: spaces, models and folds of a cross-validation ask for the same ones again and again. */
const found: Readonly<Record<Scope, Found>> = { hydrogen: new WeakMap(), 'no-hydrogen': new WeakMap() };

/** The likeliest ionic form of a composition, or why it has none; see `assignIons`. */
export function likeliestForm(composition: Composition, scope: Scope = 'no-hydrogen'): IonicForm | ExclusionReason {
  const before = found[scope].get(composition);
  if (before !== undefined) return before;
  const assignment = assignIons(composition, { maxForms: 1, include: scope === 'hydrogen' ? ['hydrogen'] : [] });
  const form = assignment.kind === 'ionic' ? assignment.best : assignment.reason;
  found[scope].set(composition, form);
  return form;
}
