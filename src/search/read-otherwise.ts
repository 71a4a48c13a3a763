import type { CandidateSpace } from '../space/candidate-space.js';
import { findHomeKind } from '../space/reading.js';
import type { SpaceKind } from '../space/space-definition.js';
import { CellAnswers } from './cell-answers.js';

/**
 * Kinds with many cells whose composition is of another kind by its likeliest reading, and so is in the list of that kind: two states of an element or bonds between
 * anions balance nearly anything (KTiP2O7 as Ti4+ and P9/2+, where it has Ti3+ and P5+), and a space without charges has a cell for every composition (MgO). Of several
 * anions and of hydrogen they are too few to ask for each.
 */
const ASKED: ReadonlySet<SpaceKind> = new Set<SpaceKind>(['mixed-valence', 'polyanionic', 'no-charges']);

const answers = new CellAnswers(
  1 << 18,
  (space, number) => findHomeKind(space.composition(space.cell(number))) !== space.kind,
);

/** True if the composition of a cell is of another kind than the space by its likeliest reading, and the kind of the space is one of those above. */
export function isReadOtherwise(space: CandidateSpace, number: number): boolean {
  return ASKED.has(space.kind) && answers.of(space, number);
}
