import { row } from '../../src/numerics/dense.js';
import type { TuckerFactors } from '../../src/models/tucker/tucker-factors.js';
import type { CandidateSpace } from '../../src/space/candidate-space.js';

/**
 * Scores every ratio of the cells with an anion and given cations but the last, for every last cation that may be combined
 * there, in plain loops; `visit` gets each score. Returns the number of cells scored.
 */
export function plainScan(
  space: CandidateSpace,
  factors: TuckerFactors,
  { anion, cations }: { readonly anion: number; readonly cations: readonly number[] },
  visit: (score: number) => void,
): number {
  const { allowed, elementOf } = space;
  const width = factors.ratios.columns;
  const rank = factors.cations.columns;
  let block = contractLeading(factors.core.data, factors, anion);
  for (const cation of cations) block = contractFirst(block, row(factors.cations, cation));
  const taken = new Set(cations.map((cation) => elementOf[cation]!));
  let cells = 0;
  for (let last = cations.at(-1)! + 1; last < space.cations.length; last++) {
    if (allowed[anion * space.cations.length + last] === 0 || taken.has(elementOf[last]!)) continue;
    const own = row(factors.cations, last);
    const weights = new Float64Array(width);
    for (let c = 0; c < rank; c++) for (let k = 0; k < width; k++) weights[k]! += own[c]! * block[c * width + k]!;
    for (let ratio = 0; ratio < factors.ratios.rows; ratio++) {
      let score = 0;
      for (let k = 0; k < width; k++) score += weights[k]! * factors.ratios.data[ratio * width + k]!;
      visit(score);
      cells++;
    }
  }
  return cells;
}

/** The core with its anion mode contracted away; shape (cation, ..., cation, ratio). */
function contractLeading(core: Float64Array, { anions, ratios }: TuckerFactors, anion: number): Float64Array {
  const weights = row(anions, anion);
  const width = ratios.columns;
  const blocks = core.length / (weights.length * width);
  const result = new Float64Array(blocks * width);
  for (let b = 0; b < blocks; b++) {
    for (let a = 0; a < weights.length; a++) {
      for (let k = 0; k < width; k++)
        result[b * width + k]! += weights[a]! * core[(b * weights.length + a) * width + k]!;
    }
  }
  return result;
}

/** A row-major tensor with its first mode contracted away. */
function contractFirst(tensor: Float64Array, weights: Float64Array): Float64Array {
  const width = tensor.length / weights.length;
  const result = new Float64Array(width);
  weights.forEach((weight, c) => {
    for (let k = 0; k < width; k++) result[k]! += weight * tensor[c * width + k]!;
  });
  return result;
}
