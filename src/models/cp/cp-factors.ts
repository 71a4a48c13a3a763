import type { Dense } from '../../numerics/dense.js';

/** What a fitted CP model is made of: one factor per mode, shape (ions or ratios, rank). */
export interface CpFactors {
  readonly cations: readonly Dense[];
  readonly anions: Dense;
  readonly ratios: Dense;
}
