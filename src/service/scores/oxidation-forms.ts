import { exp } from '../../numerics/elementary/elementary-functions.js';
import { assignIons } from '../../chemistry/ions/assign-ions.js';
import type { Composition } from '../../chemistry/composition.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import { ionsOf, type IonicForm } from '../../chemistry/ions/ionic-form.js';
import { ionsText } from '../../chemistry/ions/ions-text.js';
import type { OxidationForm } from '../types.js';

/**
 * The charge-balanced forms of a composition, likeliest first, but the one whose ions are `scored` before all others.
 * Empty if there is none.
 */
export function oxidationForms(composition: Composition, scored: readonly Ion[] | null): OxidationForm[] {
  // Charges are shown of what is out of scope as well.
  const assignment = assignIons(composition, { include: ['hydrogen'] });
  if (assignment.kind === 'excluded') return [];
  const forms = [assignment.best, ...assignment.alternatives];
  // Shares relative to the likeliest form, so that very unlikely forms do not underflow.
  const weights = forms.map((form) => exp(form.logLikelihood - assignment.best.logLikelihood));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const first = scored && ionsText(scored);
  const read = forms.map((form, index) => ({
    text: formText(form),
    form: {
      ions: ionsOf(form).map(({ ion }) => ion),
      amounts: ionsOf(form).map(({ amount }) => amount),
      likelihood: weights[index]! / total,
    },
  }));
  return [...read.filter((each) => each.text === first), ...read.filter((each) => each.text !== first)].map(
    (each) => each.form,
  );
}

/** The ions of a form as a list row spells them: cations, then anions, separated by spaces. */
function formText(form: IonicForm): string {
  return ionsText(ionsOf(form).map(({ ion }) => ion));
}
