import ndarray from 'ndarray';
import type { Dense } from '../../src/numerics/dense.js';
import { normal, type Random } from '../../src/numerics/random.js';
import type { TuckerFactors } from '../../src/models/tucker/tucker-factors.js';
import type { TuckerRanks } from '../../src/models/tucker/tucker.js';
import type { CandidateSpace } from '../../src/space/candidate-space.js';

/** Tucker factors of pure chance but symmetric in the cations: a core without any structure that a bound could use. */
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
  const core = ndarray(
    Float64Array.from({ length: shape.reduce((a, b) => a * b) }, () => normal(random)),
    shape,
  );
  for (let flat = 0; flat < core.data.length; flat++) {
    const index: number[] = [];
    let rest = flat;
    for (let mode = shape.length - 1; mode >= 0; mode--) {
      index[mode] = rest % shape[mode]!;
      rest = Math.floor(rest / shape[mode]!);
    }
    const members = index.slice(0, space.order).sort((a, b) => a - b);
    core.data[flat] = core.get(...members, ...index.slice(space.order));
  }
  // Ratios with the same amounts in another order share a row.
  const ratios = dense(space.ratios.length, ratio);
  const rowOf = new Map<string, number>();
  space.ratios.forEach((amounts, r) => {
    const key = amounts.toSorted((a, b) => a - b).join(':');
    const first = rowOf.get(key) ?? r;
    rowOf.set(key, first);
    ratios.data.copyWithin(r * ratio, first * ratio, (first + 1) * ratio);
  });
  return {
    core,
    cations: dense(space.cations.length, cation),
    anions: dense(space.anions.length, anion),
    ratios,
  };
}
