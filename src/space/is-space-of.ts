import type { Composition } from '../chemistry/composition.js';
import type { CandidateSpace } from './candidate-space.js';
import { findReading } from './reading.js';

/**
 * True if a composition that has a cell in a space is of the space's kind, so that the list of the space answers for it. An ionic space
 * answers for each of its cells; one without charges has a cell for every composition, and answers for those that are read so.
 */
export function isSpaceOf(space: CandidateSpace, composition: Composition): boolean {
  if (composition.elements.length !== space.arity) return false;
  return space.kind === 'ionic' || space.kind === 'intermetallic' || findReading(composition)?.kinds[0] === space.kind;
}
