import { refusesCharges } from '../chemistry/ions/reading-likelihood.js';
import { hashOfNumber } from '../numerics/hash-of-number.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { isSpaceOf } from '../space/is-space-of.js';
import type { SpaceKind } from '../space/space-definition.js';

/** Cells per space whose answers are remembered: more than a list and its experiments ask about. */
const REMEMBERED = 1 << 19;

/**
 * The last answers of each space, since a list and its experiments ask about mostly the same cells and an answer takes some microseconds. Each
 * cell has one slot, which holds its number plus one, negative if its charges are refused; 0 if the slot is free.
 */
const answers = new WeakMap<CandidateSpace, Float64Array>();

/**
 * Kinds with many cells whose composition is of another kind by its likeliest reading, and so is in the list of that kind: two states of an element or bonds between
 * anions balance nearly anything (KTiP2O7 as Ti4+ and P9/2+, where it has Ti3+ and P5+), and a space without charges has a cell for every composition (MgO). Of several
 * anions and of hydrogen they are too few to ask for each.
 */
const READ_OTHERWISE: ReadonlySet<SpaceKind> = new Set<SpaceKind>(['mixed-valence', 'polyanionic', 'no-charges']);

/**
 * True if a reader of formulas would refuse the charges that a cell gives its composition, so that it is in no list: an ion does not occur together with the others,
 * another reading is much likelier, or it is of another kind and the kind is one of those above.
 */
export function hasRefusedCharges(space: CandidateSpace, number: number): boolean {
  const asksForKind = READ_OTHERWISE.has(space.kind);
  if (!space.hasAnion && !asksForKind) return false;
  let known = answers.get(space);
  if (!known) answers.set(space, (known = new Float64Array(REMEMBERED)));
  const slot = hashOfNumber(number) & (REMEMBERED - 1);
  const held = known[slot]!;
  if (held === number + 1) return false;
  if (held === -(number + 1)) return true;
  const cell = space.cell(number);
  const composition = space.composition(cell);
  const refused =
    (space.hasAnion && refusesCharges(composition, space.ions(cell))) ||
    (asksForKind && !isSpaceOf(space, composition));
  known[slot] = refused ? -(number + 1) : number + 1;
  return refused;
}
