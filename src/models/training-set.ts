import type { CandidateSpace } from '../space/candidate-space.js';
import { knownCells, trainingCells, type PlacedCompound } from '../space/known-cells.js';
import type { TrainingSet } from './model.js';

/** What models learn from, given the known compounds as `placeKnown` places them in the space. */
export function trainingSet(space: CandidateSpace, compounds: readonly PlacedCompound[]): TrainingSet {
  return { space, compounds, cells: trainingCells(compounds), known: knownCells(compounds) };
}
