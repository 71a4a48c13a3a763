import { gather } from '../../numerics/gather.js';
import { RANK_OFFSET } from '../rank-offset.js';

/** An order after some of its members were moved back. */
export interface DemotedOrder {
  /** Indices of the former order, in the new one. */
  readonly order: Uint32Array;
  /** What decides the new order, ascending. */
  readonly keys: Float64Array;
  /** How many of the first are where they would also be if the former order went on behind its end. */
  readonly settled: number;
}

/** What decides the order: odds fall about in proportion to the rank, so odds that are divided by a factor are those of a rank multiplied by it. */
export function demotedKey(rank: number, factor: number): number {
  return (rank + RANK_OFFSET) * factor - RANK_OFFSET;
}

/**
 * Moves each member of an order back by its factor, or ahead if that is below 1; those with equal keys stay in their order.
 *
 * @param least the smallest factor that a member behind the end of the order could have
 */
export function demotedOrder(factors: Float64Array, least = 1): DemotedOrder {
  const keys = factors.map((factor, index) => demotedKey(index + 1, factor));
  const order = Uint32Array.from(factors.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
  const sorted = gather(keys, order);
  const next = demotedKey(sorted.length + 1, least);
  let settled = sorted.length;
  while (settled > 0 && sorted[settled - 1]! >= next) settled--;
  return { order, keys: sorted, settled };
}
