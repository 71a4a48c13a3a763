import { log } from '../numerics/elementary/elementary-functions.js';
import type { Model } from '../models/model.js';

/** How cells are ordered about which the leading model of a list has nothing to say: those that score less than `least`. */
export interface TailOrder {
  readonly least: number;
  /** Models that score by chances, which decide together. */
  readonly judges: readonly Model[];
  /** What any evidence at all adds to the logarithm of the odds. */
  readonly evidence: number;
}

/** Chosen by folds of the built-in data: docs/measurements.md, "Compounds that are hidden". */
const EVIDENCE = 1;

/** A judge is believed up to this: beyond, its last digits are rounding. */
const MOST_SURE = 1 - 1e-12;

/** Logarithms of odds of cells behind are lower than scores by this, so that they rank behind all others. */
const DISTANCE = 1e6;

/** What orders the cells that the first model of a list, which ranks it, leaves behind; null if it leaves none, or nothing else is known of them. */
export function makeTailOrder(models: readonly Model[]): TailOrder | null {
  const least = models[0]?.leastRanked;
  const judges = models.filter(({ scoresByChance }) => scoresByChance === true);
  return least === undefined || judges.length === 0 ? null : { least, judges, evidence: EVIDENCE };
}

/**
 * What ranks a cell: the score by the leading model or, behind all that it ranks, what the judges say.
 *
 * @param chances gives the score by each judge, if it is asked for
 */
export function rankingScore(raw: number, behind: TailOrder | null, chances: () => readonly number[]): number {
  if (behind === null || raw >= behind.least) return raw;
  const judged = chances();
  const odds = judged.reduce((sum, chance) => sum + logOdds(chance), 0) / judged.length;
  return odds + (raw > 0 ? behind.evidence : 0) - DISTANCE;
}

function logOdds(chance: number): number {
  const share = Math.min(MOST_SURE, Math.max(Number.MIN_VALUE, chance));
  return log(share / (1 - share));
}
