import { exp } from '../../numerics/elementary/elementary-functions.js';
import { assignIons } from '../../chemistry/ions/assign-ions.js';
import type { Composition } from '../../chemistry/composition.js';
import { ionLabel, type Ion } from '../../chemistry/ions/ion.js';
import { ionsOf, type IonicForm } from '../../chemistry/ions/ionic-form.js';
import { logLikelihoodOf } from '../../chemistry/ions/reading-likelihood.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import { readingOfForm } from '../../space/reading.js';
import type { OxidationForm } from '../types.js';

/** A form before its share is known. */
interface Weighed extends Omit<OxidationForm, 'likelihood'> {
  readonly logLikelihood: number;
}

/**
 * The charge-balanced forms of a composition, likeliest first, but the one whose ions are `scored` before all others, also if a reader of formulas does not
 * find it, since others are likelier. Empty if there is none.
 *
 * @param scored one per element, two states of one as their mean; null if nothing was scored
 */
export function oxidationForms(composition: Composition, scored: readonly Ion[] | null): OxidationForm[] {
  // Charges are shown of what is out of scope as well.
  const assignment = assignIons(composition, { include: ['hydrogen'] });
  if (assignment.kind === 'excluded') return [];
  const wanted = scored?.some(({ charge }) => charge !== 0) ? scored : null;
  const key = wanted && keyOf(wanted);
  const forms = [assignment.best, ...assignment.alternatives].map((form) => weighed(form, key));
  if (wanted && !forms.some((form) => form.scored)) {
    const own = scoredForm(composition, wanted);
    if (own.logLikelihood > -Infinity) forms.push(own);
  }
  // Shares relative to the likeliest form, so that very unlikely forms do not underflow.
  const weights = forms.map((form) => exp(form.logLikelihood - assignment.best.logLikelihood));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shared = forms.map(({ ions, amounts, kind, scored }, index): OxidationForm => ({
    ions,
    amounts,
    kind,
    scored,
    likelihood: weights[index]! / total,
  }));
  return [...shared.filter((form) => form.scored), ...shared.filter((form) => !form.scored)];
}

function weighed(form: IonicForm, key: string | null): Weighed {
  const reading = readingOfForm(form);
  const means = reading && [...reading.form.cations, ...reading.form.anions].map(({ ion }) => ion);
  return {
    ions: ionsOf(form).map(({ ion }) => ion),
    amounts: ionsOf(form).map(({ amount }) => amount),
    kind: reading?.kinds[0] ?? (ionsOf(form).some(({ ion }) => ion.element === 'H') ? 'hydrogen' : 'no-charges'),
    scored: means !== undefined && keyOf(means) === key,
    logLikelihood: form.logLikelihood,
  };
}

/** The scored ions of a composition as a form. */
function scoredForm(composition: Composition, ions: readonly Ion[]): Weighed {
  return {
    ions,
    amounts: ions.map(({ element }) => composition.amounts[composition.elements.indexOf(element)]!),
    kind: kindsOfIons(ions)[0]!,
    scored: true,
    logLikelihood: logLikelihoodOf(composition, ions),
  };
}

/** Ions as a text that does not depend on their order. */
function keyOf(ions: readonly Ion[]): string {
  return ions.map(ionLabel).sort().join(' ');
}
