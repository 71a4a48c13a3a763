import type { Cell } from '../../space/cell.js';

/** What a factorization machine learns from. */
export interface FmRows {
  readonly cells: readonly Cell[];
  /** 0 or 1. */
  readonly labels: Uint8Array;
  /** Added to the logarithm of odds; see `SampledNegatives`. */
  readonly offsets: Float64Array;
}
