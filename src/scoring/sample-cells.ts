import type { TrainingSet } from '../models/model.js';
import { cellDraws } from '../models/sample-negatives.js';
import type { Random } from '../numerics/random.js';
import type { Cell } from '../space/cell.js';

/** Random candidates that stand for all of a space. */
export interface SampledCells {
  readonly cells: readonly Cell[];
  /** For how many candidates each counts, but for a common factor. */
  readonly weights: Float64Array;
}

/** Cells drawn in each of two ways. */
const DRAWN = 10_000;

/** Draws for one cell at most: a bound for spaces in which nearly everything is masked or known. */
const TRIES = 20;

/**
 * Candidates from which the ranks below a list are estimated: all models of a list are tried on the same ones. Half are drawn uniformly, and stand for the many; half as often as their ions and ratios are known,
 * since the few thousandths of a space that rank next to a list are seldom met by a uniform draw. Each counts as many times as it was less likely to be drawn (importance sampling).
 */
export function sampleCells(training: TrainingSet, random: Random): SampledCells {
  const { space, cells: taught, known } = training;
  const { uniform, popular, popularity } = cellDraws(training, random);
  const drawn = (draw: () => Cell, count: number): { readonly cells: Cell[]; readonly density: number } => {
    const cells: Cell[] = [];
    let draws = 0;
    for (; cells.length < count && draws < TRIES * count; draws++) {
      const cell = draw();
      if (space.isMasked(cell)) continue;
      const canonical = space.canonical(cell);
      if (!known.has(space.number(canonical))) cells.push(canonical);
    }
    // Draws that were no candidates were drawn again, so that candidates are likelier by as much.
    return { cells, density: draws };
  };
  const byAll = drawn(uniform, DRAWN);
  const byKnown = drawn(popular, taught.length > 0 ? DRAWN : 0);
  const cells = [...byAll.cells, ...byKnown.cells];
  const weights = Float64Array.from(cells, (cell) => 1 / (byAll.density + byKnown.density * popularity(cell)));
  return { cells, weights };
}
