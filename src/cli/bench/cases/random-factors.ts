import ndarray from 'ndarray';
import type { Dense } from '../../../linalg/dense.js';
import { normal, type Random } from '../../../linalg/random.js';
import type { TuckerFactors, TuckerRanks } from '../../../models/tucker.js';
import type { CandidateSpace } from '../../../space/candidate-space.js';

/** Tucker factors of pure chance: a core without any structure that a bound could use. */
export function randomFactors(
  space: CandidateSpace,
  { cation, anion, ratio }: TuckerRanks,
  random: Random,
): TuckerFactors {
  const dense = (rows: number, columns: number): Dense => ({
    rows,
    columns,
    data: Float64Array.from({ length: rows * columns }, () => normal(random) / Math.sqrt(rows)),
  });
  const shape = [...Array.from({ length: space.order }, () => cation), anion, ratio];
  const core = Float64Array.from({ length: shape.reduce((a, b) => a * b) }, () => normal(random));
  return {
    core: ndarray(core, shape),
    cations: dense(space.cations.length, cation),
    anions: dense(space.anions.length, anion),
    ratios: dense(space.ratios.length, ratio),
  };
}
