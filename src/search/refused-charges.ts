import { refusesCharges } from '../chemistry/ions/reading-likelihood.js';
import { hashOfNumber } from '../numerics/hash-of-number.js';
import type { CandidateSpace } from '../space/candidate-space.js';

/** Cells per space whose answers are remembered: more than a list and its experiments ask about. */
const REMEMBERED = 1 << 19;

/**
 * The last answers of each space, since a list and its experiments ask about mostly the same cells and an answer takes some microseconds. Each
 * cell has one slot, which holds its number plus one, negative if its charges are refused; 0 if the slot is free.
 */
const answers = new WeakMap<CandidateSpace, Float64Array>();

/** True if a reader of formulas would refuse the charges that a cell gives its composition, so that it is in no list. Never without charges. */
export function hasRefusedCharges(space: CandidateSpace, number: number): boolean {
  if (!space.hasAnion) return false;
  let known = answers.get(space);
  if (!known) answers.set(space, (known = new Float64Array(REMEMBERED)));
  const slot = hashOfNumber(number) & (REMEMBERED - 1);
  const held = known[slot]!;
  if (held === number + 1) return false;
  if (held === -(number + 1)) return true;
  const cell = space.cell(number);
  const refused = refusesCharges(space.composition(cell), space.ions(cell));
  known[slot] = refused ? -(number + 1) : number + 1;
  return refused;
}
