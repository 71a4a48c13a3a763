import { log } from '../numerics/elementary/elementary-functions.js';
import type { Model } from '../models/model.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { Cell } from '../space/cell.js';
import type { KnownEnds } from './known-ends.js';

/** How cells are ordered about which the leading model of a list has nothing to say: those that score less than `least`. */
export interface TailOrder {
  readonly least: number;
  /** Models that score by chances, which decide together. */
  readonly judges: readonly Model[];
  /** What any evidence by the leading model adds to the logarithm of the odds. */
  readonly evidence: number;
  /** What it adds that the cell lies between two known compounds, unless other evidence adds more. */
  readonly between: number;
  readonly ends: KnownEnds;
}

/** What is said of a cell behind the others. */
export interface Judgement {
  /** Of each judge. */
  readonly chances: readonly number[];
  readonly isBetween: boolean;
}

/** Chosen by folds of the built-in data: docs/measurements.md, "Compounds that are hidden". */
const EVIDENCE = 1;

/** See `EVIDENCE`. */
const BETWEEN = 2.5;

/** A judge is believed up to this: beyond, its last digits are rounding. */
const MOST_SURE = 1 - 1e-12;

/** Logarithms of odds of cells behind are lower than scores by this, so that they rank behind all others. */
const DISTANCE = 1e6;

/**
 * What orders the cells that the first model of a list, which ranks it, leaves behind; null if it leaves none, or nothing else is known of them.
 *
 * @param ends of the known compounds
 */
export function makeTailOrder(models: readonly Model[], ends: KnownEnds): TailOrder | null {
  const least = models[0]?.leastRanked;
  const judges = models.filter(({ scoresByChance }) => scoresByChance === true);
  if (least === undefined || judges.length === 0) return null;
  return { least, judges, evidence: EVIDENCE, between: BETWEEN, ends };
}

/** What an order says of a cell. */
export function judgeCell({ judges, ends }: TailOrder, space: CandidateSpace, cell: Cell): Judgement {
  return {
    chances: judges.map((judge) => judge.score(cell)),
    isBetween: ends.of(space.composition(cell)) !== undefined,
  };
}

/**
 * What ranks a cell: the score by the leading model or, behind all that it ranks, what the judges say.
 *
 * @param judged gives what is said of the cell, if it is asked for
 */
export function rankingScore(raw: number, behind: TailOrder | null, judged: () => Judgement): number {
  if (behind === null || raw >= behind.least) return raw;
  const { chances, isBetween } = judged();
  const odds = chances.reduce((sum, chance) => sum + logOdds(chance), 0) / chances.length;
  return odds + Math.max(raw > 0 ? behind.evidence : 0, isBetween ? behind.between : 0) - DISTANCE;
}

function logOdds(chance: number): number {
  const share = Math.min(MOST_SURE, Math.max(Number.MIN_VALUE, chance));
  return log(share / (1 - share));
}
