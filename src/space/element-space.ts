import { CandidateSpace } from './candidate-space.js';
import { NO_ANION } from './no-anion.js';

/**
 * The space of compositions without charges (intermetallics, borides, carbides, silicides, and what does not balance): every element is in a mode of
 * its own, without a charge, and the ratio gives the amounts of all of them.
 *
 * @param elements symbols
 * @param maxAmount largest amount of an element in the reduced formula, but for further ratios
 */
export function elementSpace(
  arity: number,
  elements: readonly string[],
  maxAmount: number,
  furtherRatios: readonly (readonly number[])[] = [],
): CandidateSpace {
  const cations = elements.map((element) => ({ element, charge: 0 }));
  return new CandidateSpace({ kind: 'no-charges', arity, cations, anions: [NO_ANION], maxAmount, furtherRatios });
}
