import type { FmLayout } from './fm-layout.js';
import type { FmRow } from './fm-row.js';

/** What a factorization machine's score is made of together with one anion: potentials of each member and each pair. */
export interface FmPotentials {
  /** By cation: its linear weight, and its product with the anion. */
  readonly single: Float64Array;
  /** pair[c * cations + d] */
  readonly pair: Float64Array;
  readonly largestPair: number;
  /** By ratio, with the bias and the anion's weight. */
  readonly ratio: Float64Array;
  /** place[(m * cations + c) * ratios + r]: cation c as the m-th of ratio r. */
  readonly place: Float64Array;
  /** placeBest[m * ratios + r]: the largest over cations. */
  readonly placeBest: Float64Array;
  /** By sum of charges and ratio: stoichiometry[total * ratios + r]. */
  readonly stoichiometry: Float64Array;
  /** By ratio: the largest over sums of charges. */
  readonly stoichiometryBest: Float64Array;
}

/** @param totals one more than the largest sum of charges */
export function fmPotentials(
  layout: FmLayout,
  p: Float64Array,
  row: FmRow,
  anion: number,
  totals: number,
): FmPotentials {
  const { rank, stride, order, cations, ratios, stoichiometries } = layout;
  const x = layout.anion + anion * stride;
  const rows = new Float64Array(cations * stride);
  for (let c = 0; c < cations; c++) row.cationRow(c, anion, rows, c * stride);
  const product = (a: Float64Array, from: number, b: Float64Array, start: number): number => {
    let sum = 0;
    for (let t = 1; t <= rank; t++) sum += a[from + t]! * b[start + t]!;
    return sum;
  };
  const single = new Float64Array(cations);
  const pair = new Float64Array(cations * cations);
  let largestPair = order > 1 ? -Infinity : 0;
  for (let c = 0; c < cations; c++) {
    single[c] = rows[c * stride]! + product(rows, c * stride, p, x);
    for (let d = 0; d < c; d++) {
      const value = product(rows, c * stride, rows, d * stride);
      pair[c * cations + d] = value;
      pair[d * cations + c] = value;
      if (value > largestPair) largestPair = value;
    }
  }
  const ratio = new Float64Array(ratios);
  for (let r = 0; r < ratios; r++) {
    const start = layout.ratio + stoichiometries.classOf[r]! * stride;
    ratio[r] = p[0]! + p[x]! + p[start]! + product(p, x, p, start);
  }
  const place = new Float64Array(order * cations * ratios);
  const placeBest = new Float64Array(order * ratios).fill(-Infinity);
  for (let m = 0; m < order; m++) {
    for (let c = 0; c < cations; c++) {
      for (let r = 0; r < ratios; r++) {
        const value = product(rows, c * stride, p, layout.place + layout.placeOf[r * order + m]! * stride);
        place[(m * cations + c) * ratios + r] = value;
        if (value > placeBest[m * ratios + r]!) placeBest[m * ratios + r] = value;
      }
    }
  }
  const ofRow = (start: number): number => p[start]! + product(p, x, p, start);
  const stoichiometry = new Float64Array(totals * ratios);
  const stoichiometryBest = new Float64Array(ratios).fill(-Infinity);
  for (let total = 0; total < totals; total++) {
    const shared = ofRow(layout.stoichiometry + stoichiometries.shared(anion, total) * stride);
    for (let r = 0; r < ratios; r++) {
      const own = stoichiometries.ownNumber(anion, r, total);
      const value = shared + (own < 0 ? 0 : ofRow(layout.stoichiometry + own * stride));
      stoichiometry[total * ratios + r] = value;
      if (value > stoichiometryBest[r]!) stoichiometryBest[r] = value;
    }
  }
  return { single, pair, largestPair, ratio, place, placeBest, stoichiometry, stoichiometryBest };
}
