import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import type { CandidateSpace } from './candidate-space.js';
import { isSpaceOf } from './is-space-of.js';

/** Where a known composition lies in a space. */
export interface PlacedCompound {
  readonly formula: string;
  readonly composition: Composition;
  /** The canonical cell of its likeliest form, which models learn from; null if the space has none. */
  readonly training: number | null;
  /** Every unmasked canonical cell of that composition, in any oxidation states: none of them is a candidate. */
  readonly cells: readonly number[];
  /** False for a mixed-valence compound of one element less, which only teaches. */
  readonly sameArity: boolean;
  /** True if the list of this space answers for it: it has a cell, and its reading is of the kind of the space. */
  readonly atHome: boolean;
}

/**
 * Places known compositions in a space. A mixed-valence form (Fe3O4 = Fe2+ Fe3+2 O4) has one cation more than its
 * composition has metals; it teaches the space of that many cations, in which it is masked as a candidate.
 */
export function placeKnown(space: CandidateSpace, compositions: Iterable<Composition>): PlacedCompound[] {
  const placed: PlacedCompound[] = [];
  for (const composition of compositions) {
    const elements = composition.elements.length;
    if (elements !== space.arity && elements !== space.arity - 1) continue;
    const sameArity = elements === space.arity;
    const cell = space.trainingCell(composition);
    const training = cell ? space.number(cell) : null;
    if (!sameArity && training === null) continue;
    const cells = space.cellsOf(composition).map((member) => space.number(member));
    const atHome = cells.length > 0 && isSpaceOf(space, composition);
    placed.push({ formula: reducedFormula(composition), composition, training, cells, sameArity, atHome });
  }
  return placed;
}

/** The distinct cells that models learn from, ascending. */
export function trainingCells(placed: Iterable<PlacedCompound>): number[] {
  const cells = new Set<number>();
  for (const { training } of placed) if (training !== null) cells.add(training);
  return [...cells].sort((a, b) => a - b);
}

/** The cells that are no candidates because their composition is known. */
export function knownCells(placed: Iterable<PlacedCompound>): Set<number> {
  const cells = new Set<number>();
  for (const compound of placed) for (const cell of compound.cells) cells.add(cell);
  return cells;
}
