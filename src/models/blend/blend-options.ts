import { elements } from '../exchange/elements.js';
import { substitution } from '../exchange/substitution.js';
import { templates } from '../exchange/templates.js';
import { fm } from '../factorization-machine/fm.js';
import type { ModelKind } from '../model.js';

/** Every number here was chosen by cross-validation on known compounds; the tables are in docs/measurements.md. */
export const BLEND = {
  /** First candidates of each part whose union makes the ranks. */
  pool: 25_000,
  /** Added to every rank, so that positions at the top by one measure do not outweigh all that the others say. */
  offset: 50,
  /** The published substitution weights count as so many contexts while fewer compounds are known; with more they bring nothing. */
  ion: { ridge: 20, priorContexts: 10, priorBelow: 10_000 },
  /** In the second pass the first `count` candidates of the first count as known, those of rank r as share / (1 + r / half). */
  second: { count: 15_000, share: 0.8, half: 700 },
  /** How much each measure weighs: the sum of the first pass, of the second, and the product over the cations. */
  weights: [1, 2, 1.5],
  /** The weight of the judge that n compounds taught: n / (n + half), since with few compounds it knows little. */
  judge: { half: 500 },
} as const;

/** The models whose exact best candidates are ranked again. */
export const PARTS: readonly ModelKind[] = [substitution, elements, templates];

/** Looks at a candidate in quite another way, and only judges what the parts retrieve. */
export const JUDGE: ModelKind = fm;
