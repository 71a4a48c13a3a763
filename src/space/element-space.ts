import { CandidateSpace } from './candidate-space.js';
import { NO_ANION } from './no-anion.js';

/**
 * The space of compositions without an anion (intermetallics, borides, carbides, silicides): every element is in a mode of
 * its own, without a charge, and the ratio gives the amounts of all of them.
 *
 * @param elements symbols
 * @param maxAmount largest amount of an element in the reduced formula
 */
export function elementSpace(arity: number, elements: readonly string[], maxAmount: number): CandidateSpace {
  const cations = elements.map((element) => ({ element, charge: 0 }));
  return new CandidateSpace({ kind: 'intermetallic', arity, cations, anions: [NO_ANION], maxAmount });
}
