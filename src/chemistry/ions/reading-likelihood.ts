import { log } from '../../numerics/elementary/elementary-functions.js';
import type { Composition } from '../composition.js';
import { findLikeliest, isExplanation, logRedoxPenalty } from './find-forms.js';
import type { Ion } from './ion.js';
import { peroxoSlots } from './peroxo-slots.js';
import { rolesPenalty, type Roles } from './roles.js';
import { logShareOf } from './setting.js';

/** Charges are refused if another reading is so many times likelier. */
const REFUSED_BELOW = 100;
const LOG_REFUSED = log(REFUSED_BELOW);

/**
 * Whether a reader of formulas would refuse given charges of a composition: one of its ions does not occur together with the others, they are too unlikely to
 * explain a compound, or another reading is REFUSED_BELOW times likelier (TaON as Ta+ N+ O2-, sulfates as S2+). Most charges are judged without a search, so that
 * it costs some microseconds per composition.
 *
 * @param ions one per element, whose charges balance; two states of one element as their mean
 */
export function refusesCharges(composition: Composition, ions: readonly Ion[]): boolean {
  const own = logLikelihoodOf(composition, ions);
  if (!isExplanation(own)) return true;
  // No reading is likelier than certain.
  if (own > -LOG_REFUSED) return false;
  const isLikelier = (other: number): boolean => other - own > LOG_REFUSED;
  return isLikelier(findLikeliest(composition, isLikelier));
}

/** The logarithm of the likelihood of given charges, as readings count it; -Infinity if an ion does not occur together with the others. */
export function logLikelihoodOf(composition: Composition, ions: readonly Ion[]): number {
  const cations: string[] = [];
  const anions: string[] = [];
  for (const ion of ions) {
    if (ion.charge < 0) anions.push(ion.element);
    else if (ion.charge > 0) cations.push(ion.element);
  }
  const logPenalty = rolesPenalty(cations, anions);
  if (logPenalty === -Infinity) return logPenalty;
  const roles = { cations, anions, logPenalty };
  let states = 0;
  for (const { element, charge } of ions) {
    states += logShareOf(composition, composition.elements.indexOf(element), charge, roles);
    if (states === -Infinity) break;
  }
  if (states === -Infinity) states = logShareAsPeroxo(composition, ions, roles);
  return states + logPenalty + logRedoxPenalty(composition, ions);
}

/** The same of a metal with peroxide groups only, without penalties. */
function logShareAsPeroxo(composition: Composition, ions: readonly Ion[], roles: Roles): number {
  const slots = peroxoSlots(composition, roles);
  if (!slots) return -Infinity;
  return ions.reduce((sum, { element, charge }) => {
    const state = slots[composition.elements.indexOf(element)]?.choices[0];
    return state?.charge === charge ? sum + state.logShare : -Infinity;
  }, 0);
}
