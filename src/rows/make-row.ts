import { anonymousFormula, reducedFormula } from '../chemistry/formula/spellings.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
import type { ListRow } from './list-row.js';

/** The row of a cell of a space, before it has a rank: what lists, exports and tests know of a composition. */
export function makeRow(
  space: CandidateSpace,
  cell: Cell,
  score: number,
  raw: Readonly<Record<string, number>>,
): Omit<ListRow, 'rank'> {
  const composition = space.composition(cell);
  const { elements, amounts } = composition;
  const ions = space.ions(cell);
  // Written out: the engine spreads an object for each of millions of rows into memory that it rarely cleans.
  return {
    elements,
    amounts,
    formula: reducedFormula(composition),
    score,
    arity: space.arity,
    anion: space.hasAnion ? ions.at(-1)!.element : '',
    ions,
    anonymousFormula: anonymousFormula(composition),
    raw,
  };
}
