import { ANIONS, anionCharge } from '../chemistry/ions/anions.js';
import { ELEMENTS } from '../chemistry/elements/elements.js';
import type { Ion } from '../chemistry/ions/ion.js';
import { mayCombine } from '../chemistry/ions/may-combine.js';
import { oxidationStates } from '../chemistry/ions/oxidation-states.js';
import { isInorganicCation, isOutOfScope } from '../chemistry/scope.js';

/** The anions of the default space, in the order of the anion mode. */
export function defaultAnions(): Ion[] {
  return ANIONS.map((element) => ({ element, charge: anionCharge(element)! }));
}

/**
 * The cations of the default space: every positive oxidation state of the table of states in crystals, within the scope, of
 * elements that may combine with at least one anion.
 */
export function defaultCations(): Ion[] {
  return ELEMENTS.filter(
    ({ symbol }) => !isOutOfScope(symbol) && ANIONS.some((anion) => mayCombine(symbol, anion)),
  ).flatMap(({ symbol }) =>
    oxidationStates(symbol)
      .filter(({ charge }) => charge > 0 && isInorganicCation(symbol, charge))
      .map(({ charge }): Ion => ({ element: symbol, charge })),
  );
}
