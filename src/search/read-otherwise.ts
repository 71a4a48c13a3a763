import { hashOfNumber } from '../numerics/hash-of-number.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { findHomeKind } from '../space/reading.js';
import type { SpaceKind } from '../space/space-definition.js';

/**
 * Kinds with many cells whose composition is of another kind by its likeliest reading, and so is in the list of that kind: two states of an element or bonds between
 * anions balance nearly anything (KTiP2O7 as Ti4+ and P9/2+, where it has Ti3+ and P5+), and a space without charges has a cell for every composition (MgO). Of several
 * anions and of hydrogen they are too few to ask for each.
 */
const ASKED: ReadonlySet<SpaceKind> = new Set<SpaceKind>(['mixed-valence', 'polyanionic', 'no-charges']);

/** Cells per space whose answers are remembered: more than a list and its experiments ask about. */
const REMEMBERED = 1 << 18;

/** The last answers of each space, as those about refused charges are (refused-charges.ts): a reading takes some ten microseconds. */
const answers = new WeakMap<CandidateSpace, Float64Array>();

/** True if the composition of a cell is of another kind than the space by its likeliest reading, and the kind of the space is one of those above. */
export function isReadOtherwise(space: CandidateSpace, number: number): boolean {
  if (!ASKED.has(space.kind)) return false;
  let known = answers.get(space);
  if (!known) answers.set(space, (known = new Float64Array(REMEMBERED)));
  const slot = hashOfNumber(number) & (REMEMBERED - 1);
  const held = known[slot]!;
  if (held === number + 1) return false;
  if (held === -(number + 1)) return true;
  const otherwise = findHomeKind(space.composition(space.cell(number))) !== space.kind;
  known[slot] = otherwise ? -(number + 1) : number + 1;
  return otherwise;
}
