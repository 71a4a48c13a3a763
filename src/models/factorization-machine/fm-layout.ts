import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Stoichiometries } from '../stoichiometries.js';

/**
 * Where the parameters of a factorization machine lie in one flat array: after the bias one row for each feature, with the
 * linear weight first and then `rank` latent components.
 */
export interface FmLayout {
  readonly rank: number;
  /** Numbers from one row to the next: rank + 1. */
  readonly stride: number;
  readonly cations: number;
  readonly anions: number;
  readonly ratios: number;
  readonly order: number;
  /** Columns of the ions' descriptors; 0 without descriptors. */
  readonly descriptors: number;
  /** First numbers of the blocks: each ion, each (cation, anion), each ratio, each place of a ratio, and so on. */
  readonly cation: number;
  readonly anion: number;
  readonly pair: number;
  readonly ratio: number;
  readonly place: number;
  readonly stoichiometry: number;
  readonly map: number;
  readonly length: number;
  /** placeOf[ratio * order + m]: the feature of a cation that has the m-th amount of this ratio. */
  readonly placeOf: Int32Array;
  readonly stoichiometries: Stoichiometries;
}

export function fmLayout(
  space: CandidateSpace,
  stoichiometries: Stoichiometries,
  rank: number,
  descriptors: number,
): FmLayout {
  const { order } = space;
  const places = new Map<string, number>();
  const placeOf = new Int32Array(space.ratios.length * order);
  space.ratios.forEach((amounts, r) => {
    amounts.forEach((amount, m) => {
      const name = `${amount} of ${stoichiometries.classOf[r]!}`;
      const number = places.get(name) ?? places.size;
      places.set(name, number);
      placeOf[r * order + m] = number;
    });
  });
  const stride = rank + 1;
  const [cations, anions, ratios] = [space.cations.length, space.anions.length, space.ratios.length];
  const cation = 1;
  const anion = cation + cations * stride;
  const pair = anion + anions * stride;
  const ratio = pair + cations * anions * stride;
  const place = ratio + stoichiometries.classes * stride;
  const stoichiometry = place + places.size * stride;
  const map = stoichiometry + stoichiometries.count * stride;
  const length = map + descriptors * stride;
  return {
    rank,
    stride,
    cations,
    anions,
    ratios,
    order,
    descriptors,
    cation,
    anion,
    pair,
    ratio,
    place,
    stoichiometry,
    map,
    length,
    placeOf,
    stoichiometries,
  };
}
