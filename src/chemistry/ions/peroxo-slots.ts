import type { Composition } from '../composition.js';
import { bondedState } from './anion-choices.js';
import type { ChargeSlot } from './balance-charges.js';
import { cationChoices } from './cation-choices.js';
import type { Roles } from './roles.js';

/**
 * Metals that bind nothing but peroxide groups, in the state that they have then: K3TaO8, K2MoO8, and K3CrO8, which has Cr5+. Other metals, and these in lower
 * states, are oxidised or decompose peroxide.
 */
const CENTRES: Readonly<Record<string, number>> = {
  Ti: 4,
  Zr: 4,
  Hf: 4,
  V: 5,
  Nb: 5,
  Ta: 5,
  Cr: 5,
  Mo: 6,
  W: 6,
};
const AROUND = new Set('Li Na K Rb Cs Mg Ca Sr Ba'.split(' '));

/** The states in a compound of a metal with peroxide groups only, together with alkali or alkaline earth metals; undefined if the elements are no such compound's. */
export function peroxoSlots({ elements, amounts }: Composition, { cations, anions }: Roles): ChargeSlot[] | undefined {
  if (anions.length !== 1 || anions[0] !== 'O' || cations.length < 2) return undefined;
  const centres = cations.filter((element) => CENTRES[element] !== undefined);
  if (centres.length !== 1 || cations.some((element) => element !== centres[0] && !AROUND.has(element))) {
    return undefined;
  }
  const slots: ChargeSlot[] = [];
  for (const [index, element] of elements.entries()) {
    const state =
      element === 'O'
        ? bondedState('O', -1)
        : cationChoices(element, anions).find(({ charge }) => charge === (CENTRES[element] ?? charge));
    if (!state) return undefined;
    slots.push({ amount: amounts[index]!, choices: [state], pairs: [] });
  }
  return slots;
}
