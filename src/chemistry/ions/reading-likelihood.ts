import { log } from '../../numerics/elementary/elementary-functions.js';
import type { Composition } from '../composition.js';
import { likeliestOf, logRedoxPenalty } from './find-forms.js';
import type { Ion } from './ion.js';
import { rolesPenalty } from './roles.js';
import { settingOf, type Setting } from './setting.js';

/** Charges are refused if another reading is so many times likelier. */
const REFUSED_BELOW = 100;
const LOG_REFUSED = log(REFUSED_BELOW);

/**
 * Whether a reader of formulas would refuse given charges of a composition: one of its ions does not occur beside the others, or another reading
 * is REFUSED_BELOW times likelier (TaON as Ta+ N+ O2-, sulfates as S2+). Most charges are judged without a search, so that it costs some
 * microseconds per composition.
 *
 * @param ions one per element, whose charges balance; two states of one element as their mean
 */
export function refusesCharges(composition: Composition, ions: readonly Ion[]): boolean {
  const own = logLikelihoodOf(composition, ions);
  if (own === -Infinity) return true;
  // No reading is likelier than certain.
  if (own > -LOG_REFUSED) return false;
  const isLikelier = (other: number): boolean => other - own > LOG_REFUSED;
  return isLikelier(likeliestOf(composition, isLikelier));
}

/** The logarithm of the likelihood of given charges, as readings count it; -Infinity if an ion does not occur beside the others. */
function logLikelihoodOf(composition: Composition, ions: readonly Ion[]): number {
  const cations = ions.filter(({ charge }) => charge > 0);
  const anions = ions.filter(({ charge }) => charge < 0);
  const [positive, negative] = [cations, anions].map((side) => side.map(({ element }) => element));
  const logPenalty = rolesPenalty(positive!, negative!);
  if (logPenalty === -Infinity) return logPenalty;
  const setting = settingOf(composition, { cations: positive!, anions: negative!, logPenalty }, false);
  if (!setting) return -Infinity;
  const states = ions.reduce(
    (sum, ion) => sum + logShareOf(setting, composition.elements.indexOf(ion.element), ion),
    0,
  );
  return states + logPenalty + logRedoxPenalty(cations, negative!);
}

function logShareOf({ slots }: Setting, index: number, { charge }: Ion): number {
  const slot = slots[index];
  if (!slot) return -Infinity;
  const choice = slot.choices.find((state) => Math.abs(state.charge - charge) < 1e-9);
  if (choice) return choice.logShare;
  return slot.pairs
    .filter(({ lower, higher }) => lower.charge < charge && charge < higher.charge)
    .reduce((best, { lower, higher, logPenalty, logOfHigher }) => {
      const share = (charge - lower.charge) / (higher.charge - lower.charge);
      return Math.max(best, lower.logShare + higher.logShare + logPenalty + logOfHigher * share);
    }, -Infinity);
}
