import { Ranking } from '../../search/ranking.js';
import { RETRIEVED } from '../../search/search-options.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import type { HoldoutRun } from '../calibration.js';
import { classFactor, fitClassWeights, type ClassWeights } from './class-weights.js';
import { classFeatures } from './class-features.js';
import { demotedOrder } from './demoted-order.js';
import { sampleMovedRanks, type MovedRanks } from './moved-rank.js';

/** What a list is put into order by if it is ranked for what one database adds. */
export interface ClassRecalibration {
  readonly classes: ClassWeights;
  /** How it changed the ranks of the list. */
  readonly moved: MovedRanks;
}

/** An experiment with the numbers of the cells of its first candidates, best first. */
interface RankedRun extends HoldoutRun {
  readonly ranked: readonly number[];
}

/** The class weights that an experiment teaches which hid what the database adds. */
export function learnClasses(space: CandidateSpace, { ranked, hitRanks }: RankedRun): ClassWeights {
  const features = ranked.map((number) => classFeatures(space, space.cell(number)));
  return fitClassWeights(features, new Set(hitRanks));
}

/** The experiment as it would have ended in the order that the weights give: what its calibration is learnt from. */
export function recalibrateRun(space: CandidateSpace, classes: ClassWeights, run: RankedRun): HoldoutRun {
  const { order, settled } = demotedOrder(factorsOf(space, classes, run.ranked), leastFactor(space, classes));
  const hits = new Set(run.hitRanks);
  const hitRanks: number[] = [];
  for (let position = 0; position < settled; position++)
    if (hits.has(order[position]! + 1)) hitRanks.push(position + 1);
  return { hitRanks, listed: settled, heldOut: run.heldOut };
}

/**
 * Puts the first candidates of a ranking into the order that the weights give; those below stay, so that the first rows do not
 * depend on the length of a list.
 */
export function rankFor(
  ranked: Ranking,
  classes: ClassWeights,
): { readonly order: Uint32Array; readonly moved: MovedRanks } {
  const { space } = ranked;
  const head = ranked.first(RETRIEVED).numbers;
  const { order, keys } = demotedOrder(factorsOf(space, classes, head));
  const whole = Uint32Array.from(ranked.numbers.keys());
  whole.set(order);
  return { order: whole, moved: sampleMovedRanks(keys) };
}

/** By what the ranks of cells with these numbers are multiplied. */
function factorsOf(space: CandidateSpace, classes: ClassWeights, numbers: ArrayLike<number>): Float64Array {
  return Float64Array.from(numbers, (number) => computeRankFactor(space, classes, space.cell(number)));
}

/** By what the rank of a cell is multiplied. */
export function computeRankFactor(space: CandidateSpace, classes: ClassWeights, cell: Cell): number {
  return classFactor(classes, classFeatures(space, cell));
}

/** The smallest factor that any cell of a space can have. */
function leastFactor(space: CandidateSpace, classes: ClassWeights): number {
  const charges = [...new Set(space.cations.map(({ charge }) => charge))];
  const classesOfAnion = [0, 1].flatMap((oxide) =>
    [0, 1].flatMap((pnictide) => [0, 1].map((halide) => [oxide, pnictide, halide])),
  );
  return Math.min(
    ...charges.flatMap((charge) => classesOfAnion.map((anions) => classFactor(classes, [charge / 2, ...anions]))),
  );
}
