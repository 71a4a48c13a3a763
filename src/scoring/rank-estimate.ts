import { countLeading } from '../numerics/bisect.js';
import { descendingOrder } from '../numerics/descending-order.js';
import { pow } from '../numerics/elementary/elementary-functions.js';
import type { CandidateSpace } from '../space/candidate-space.js';

/** Raw score against rank: exact on the list, estimated from random cells below it. Ranks ascend, raw scores descend. */
export interface RankKnots {
  readonly ranks: Float64Array;
  readonly raws: Float64Array;
}

const KNOTS_A_DECADE = 40;

/**
 * Condenses a ranking to knots: exact at the chosen listed ranks, sampled beyond.
 *
 * @param listed scores of the list, descending
 * @param sampled scores of candidates of the whole space by which they rank, and for how many candidates each counts, but for a common factor
 */
export function rankKnots(
  listed: ArrayLike<number>,
  candidates: number,
  sampled: { readonly scores: Float64Array; readonly weights: Float64Array },
): RankKnots {
  const ranks: number[] = [];
  const raws: number[] = [];
  const keep = (rank: number, raw: number): void => {
    ranks.push(rank);
    raws.push(raw);
  };
  for (let rank = 1; rank <= listed.length; rank = Math.max(rank + 1, Math.ceil(rank * pow(10, 1 / KNOTS_A_DECADE)))) {
    keep(rank, listed[rank - 1]!);
  }
  if (listed.length > 0 && ranks.at(-1) !== listed.length) keep(listed.length, listed[listed.length - 1]!);
  const { scores, weights } = sampled;
  const floor = listed[listed.length - 1] ?? Infinity;
  const below = descendingOrder(scores).filter((position) => scores[position]! < floor);
  const unlisted = Math.max(0, candidates - listed.length);
  const share = unlisted / below.reduce((sum, position) => sum + weights[position]!, 0);
  let before = listed.length;
  let next = 0;
  for (const position of below) {
    const standsFor = weights[position]! * share;
    // A cell of the sample is in the middle of those that it represents.
    const rank = Math.max(listed.length + 1, before + standsFor / 2);
    before += standsFor;
    if (rank < next) continue;
    keep(Math.min(rank, candidates), scores[position]!);
    next = rank * pow(10, 1 / KNOTS_A_DECADE);
  }
  return { ranks: Float64Array.from(ranks), raws: Float64Array.from(raws) };
}

/** The rank that a raw score would have, 1 to `candidates`; linear in log(rank) between knots. */
export function estimateRank({ ranks, raws }: RankKnots, raw: number, candidates: number): number {
  if (ranks.length === 0) return candidates;
  if (raw >= raws[0]!) return 1;
  const high = countLeading(raws.length, (index) => raws[index]! >= raw);
  const low = Math.max(0, high - 1);
  if (high === ranks.length) return raw === raws[low]! ? ranks[low]! : (ranks[low]! + candidates) / 2;
  const span = raws[low]! - raws[high]!;
  const share = span > 0 ? (raws[low]! - raw) / span : 0;
  return ranks[low]! * pow(ranks[high]! / ranks[low]!, share);
}

/** The space's number of candidates that are not known. */
export function countUnknownCandidates(space: CandidateSpace, known: ReadonlySet<number>): number {
  return space.size.candidates - known.size;
}

/** An estimated rank as a rank: whole, from 1. */
export function wholeRank(estimated: number): number {
  return Math.max(1, Math.round(estimated));
}
