import { exp } from '../../numerics/elementary/elementary-functions.js';
import { assignIons, type IonicForm } from '../../chemistry/ions/assign-ions.js';
import type { Composition } from '../../chemistry/composition.js';
import { ionLabel } from '../../chemistry/ions/ion.js';
import type { OxidationForm } from '../types.js';

/**
 * The charge-balanced forms of a composition, likeliest first, but the one whose ions are `scored` (spelled as in a
 * list row) before all others. Empty where there is none.
 */
export function oxidationForms(composition: Composition, scored: string | null): OxidationForm[] {
  const assignment = assignIons(composition);
  if (assignment.kind === 'excluded') return [];
  const forms = [assignment.best, ...assignment.alternatives];
  // Shares relative to the likeliest form, so that very unlikely forms do not underflow.
  const weights = forms.map((form) => exp(form.logLikelihood - assignment.best.logLikelihood));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const read = forms.map((form, index) => ({
    text: formText(form),
    form: {
      ions: formIons(form),
      amounts: [...form.cations.map((cation) => cation.amount), form.anionAmount],
      likelihood: weights[index]! / total,
    },
  }));
  return [...read.filter((each) => each.text === scored), ...read.filter((each) => each.text !== scored)].map(
    (each) => each.form,
  );
}

/** The ions of a form as a list row spells them: cations, then the anion, separated by spaces. */
export function formText(form: IonicForm): string {
  return formIons(form).join(' ');
}

function formIons(form: IonicForm): string[] {
  return [...form.cations.map((cation) => ionLabel(cation.ion)), ionLabel(form.anion)];
}
