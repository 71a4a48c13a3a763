import { countLeading } from '../../numerics/bisect.js';
import { demotedKey } from './demoted-order.js';

/** How ranks changed, at some ranks: both ascend. */
export interface MovedRanks {
  readonly ranks: Float64Array;
  /** What decided that the candidate has this rank. */
  readonly keys: Float64Array;
}

const STEP = 1.05;

/** Keys of an order at ranks that are a twentieth apart. */
export function sampleMovedRanks(keys: Float64Array): MovedRanks {
  const ranks: number[] = [];
  for (let rank = 1; rank < keys.length; rank = Math.max(rank + 1, Math.floor(rank * STEP))) ranks.push(rank);
  if (keys.length > 0) ranks.push(keys.length);
  return { ranks: Float64Array.from(ranks), keys: Float64Array.from(ranks, (rank) => keys[rank - 1]!) };
}

/** The rank of a candidate that had a rank before, need not be whole, and is moved back by a factor; estimated between the known ranks. */
export function estimateMovedRank({ ranks, keys }: MovedRanks, before: number, factor: number): number {
  const last = ranks.at(-1);
  if (last === undefined || before >= last) return before;
  const key = demotedKey(before, factor);
  const above = countLeading(keys.length, (index) => keys[index]! <= key);
  if (above === 0) return ranks[0]!;
  if (above === keys.length) return last;
  const [low, high] = [above - 1, above];
  const share = (key - keys[low]!) / (keys[high]! - keys[low]!);
  return ranks[low]! + (ranks[high]! - ranks[low]!) * share;
}
