import { descendingOrder } from '../../numerics/descending-order.js';
import { DistinctCompositions } from '../../search/distinct-compositions.js';
import { RETRIEVED } from '../../search/search-options.js';
import { gather } from '../../numerics/gather.js';
import { distinctNumbers } from '../../numerics/sorted-numbers.js';
import { topCandidates } from '../../search/top-candidates.js';
import type { FitContext, Model, TrainingSet } from '../model.js';
import type { ExchangeEvidence } from './exchange-evidence.js';

/** The pool in columns, by ascending number of the cell. */
export interface Pool {
  readonly numbers: Float64Array;
  /** Sum and product by the first pass. */
  readonly sums: Float64Array;
  readonly products: Float64Array;
}

interface PoolOptions {
  /** What measures the candidates. */
  readonly evidence: ExchangeEvidence;
  /** First candidates of each part that make the pool. */
  readonly size: number;
}

/** The union of the parts' best candidates; of the cells of one composition the one with the largest sum. */
export function poolCandidates(
  { space, known }: TrainingSet,
  parts: readonly Model[],
  { evidence, size }: PoolOptions,
  { control, memo, listed = RETRIEVED }: FitContext,
): Pool {
  const asked = { count: Math.max(size, listed), skip: known, control, memo };
  const all = distinctNumbers(parts.map((part) => topCandidates(part, asked).first(size).numbers));
  const sums = new Float64Array(all.length);
  const products = new Float64Array(all.length);
  for (let position = 0; position < all.length; position++) {
    const { sum, product } = evidence.of(space.cell(all[position]!));
    sums[position] = sum;
    products[position] = product;
  }
  const distinct = new DistinctCompositions(space, all.length);
  const kept = descendingOrder(sums)
    .filter((position) => distinct.isNew(all[position]!))
    .sort();
  return { numbers: gather(all, kept), sums: gather(sums, kept), products: gather(products, kept) };
}
