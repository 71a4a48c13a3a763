import type { Composition } from '../composition.js';
import type { Scope } from '../scope.js';
import { assignIons, type ExclusionReason } from './assign-ions.js';
import type { IonAmount, IonicForm } from './ionic-form.js';

type Found = WeakMap<Composition, IonicForm | ExclusionReason>;

/** What was found for a composition: spaces, models and folds of a cross-validation ask for the same ones again and again. */
const found: Readonly<Record<Scope, Found>> = { hydrogen: new WeakMap(), 'no-hydrogen': new WeakMap() };

/** The likeliest ionic form of a composition, or why it has none; see `assignIons`. */
export function likeliestForm(composition: Composition, scope: Scope = 'no-hydrogen'): IonicForm | ExclusionReason {
  const before = found[scope].get(composition);
  if (before !== undefined) return before;
  const assignment = assignIons(composition, { maxForms: 1, include: scope === 'hydrogen' ? ['hydrogen'] : [] });
  const form = assignment.kind === 'ionic' ? withSharedIons(assignment.best) : assignment.reason;
  found[scope].set(composition, form);
  return form;
}

/** Amounts up to this are shared: beyond, there could be any number of them. */
const MOST_SHARED = 32;

const shared = new Map<string, IonAmount>();

/** The same form with objects that forms share: those of tens of thousands of known compounds take half the memory. */
function withSharedIons(form: IonicForm): IonicForm {
  return { ...form, cations: form.cations.map(sharedIon), anions: form.anions.map(sharedIon) };
}

function sharedIon(own: IonAmount): IonAmount {
  const { ion, amount } = own;
  if (amount > MOST_SHARED) return own;
  const key = `${ion.element} ${ion.charge} ${amount}`;
  const known = shared.get(key);
  if (!known) shared.set(key, own);
  return known ?? own;
}
