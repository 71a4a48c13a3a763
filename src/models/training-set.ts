import type { Composition } from '../chemistry/composition.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { knownCells, trainingCells, type PlacedCompound } from '../space/known-cells.js';
import type { TrainingSet } from './model.js';

/**
 * What models learn from. A compound or composition that is given twice counts once.
 *
 * @param given the known compounds as `placeKnown` places them in the space
 * @param surroundings known compositions of other numbers of elements than the space's, if the models may see them
 */
export function trainingSet(
  space: CandidateSpace,
  given: readonly PlacedCompound[],
  surroundings: Iterable<Composition> = [],
): TrainingSet {
  const compounds = [...new Map(given.map((compound) => [compound.formula, compound])).values()];
  const own = compounds.filter(({ sameArity }) => sameArity).map(({ composition }) => composition);
  const others = [...surroundings].filter(({ elements }) => elements.length !== space.arity);
  return {
    space,
    compounds,
    cells: trainingCells(compounds),
    known: knownCells(compounds),
    compositions: [...own, ...others],
    elementEvidence: space.hasAnion
      ? own
      : compounds.filter(({ atHome }) => atHome).map(({ composition }) => composition),
  };
}
