import { refusesCharges } from '../chemistry/ions/reading-likelihood.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { CellAnswers } from './cell-answers.js';

const answers = new CellAnswers(1 << 19, (space, number) => {
  const cell = space.cell(number);
  return refusesCharges(space.composition(cell), space.ions(cell));
});

/** True if a reader of formulas would refuse the charges that a cell gives its composition, so that it is in no list. Never without charges. */
export function hasRefusedCharges(space: CandidateSpace, number: number): boolean {
  return space.hasAnion && answers.of(space, number);
}
