import { descendingOrder } from '../../numerics/descending-order.js';
import { gather } from '../../numerics/gather.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import { BLEND } from './blend-options.js';
import type { Compounds } from './exchange-evidence.js';
import type { Pool } from './pool.js';

/** The numbers of the first candidates by descending sum, equal sums by number. */
export function likelyCells({ numbers, sums }: Pool): Float64Array {
  const order = descendingOrder(sums).subarray(0, BLEND.second.count);
  return gather(numbers, order);
}

/** The known compounds and, counting less, the likely ones. */
export function withLikely(space: CandidateSpace, { cells, compositions }: Compounds, likely: Float64Array): Compounds {
  const { share, half } = BLEND.second;
  const shares = Float64Array.from(likely, (_, position) => share / (1 + (position + 1) / half));
  const counts = (own: number): Float64Array => {
    const all = new Float64Array(own + shares.length).fill(1, 0, own);
    all.set(shares, own);
    return all;
  };
  return {
    cells: Float64Array.from([...cells, ...likely]),
    compositions: [...compositions, ...Array.from(likely, (number) => space.composition(space.cell(number)))],
    counts: { cells: counts(cells.length), compositions: counts(compositions.length) },
  };
}
