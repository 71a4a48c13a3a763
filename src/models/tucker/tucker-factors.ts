import type { NdArray } from 'ndarray';
import type { Dense } from '../../numerics/dense.js';

/** What a fitted Tucker model is made of. Rows of ions and ratios that no known compound has are zero. */
export interface TuckerFactors {
  /** Shape (cation, ..., cation, anion, ratio). */
  readonly core: NdArray<Float64Array>;
  readonly cations: Dense;
  readonly anions: Dense;
  readonly ratios: Dense;
}
