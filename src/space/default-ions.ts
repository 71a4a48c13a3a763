import { ANIONS, anionCharge } from '../chemistry/ions/anions.js';
import { ELEMENTS } from '../chemistry/elements/elements.js';
import type { Ion } from '../chemistry/ions/ion.js';
import { oxidationStates } from '../chemistry/ions/oxidation-states.js';
import { mayStandTogether } from './candidate-space.js';

/** Elements outside the default scope: hydrogen and the noble gases. */
export const OUT_OF_SCOPE: readonly string[] = ['H', 'He', 'Ne', 'Ar', 'Kr', 'Xe', 'Rn', 'Og'];

/** The anions of the default space, in the order of the anion mode. */
export function defaultAnions(): Ion[] {
  return ANIONS.map((element) => ({ element, charge: anionCharge(element)! }));
}

/**
 * The cations of the default space: every positive oxidation state of the table of states in crystals, except of
 * elements out of scope, that may stand with at least one anion. Carbon only as C4+, since other states are organic.
 */
export function defaultCations(): Ion[] {
  const anions = defaultAnions();
  return ELEMENTS.filter(({ symbol }) => !OUT_OF_SCOPE.includes(symbol)).flatMap(({ symbol }) =>
    oxidationStates(symbol)
      .filter(({ charge }) => charge > 0 && (symbol !== 'C' || charge === 4))
      .map(({ charge }): Ion => ({ element: symbol, charge }))
      .filter((cation) => anions.some((anion) => mayStandTogether(cation, anion))),
  );
}
