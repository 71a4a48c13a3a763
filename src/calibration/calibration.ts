import { expm1, log, log10, pow } from '../numerics/elementary/elementary-functions.js';
import { discoveryCurve, type CurvePoint } from './discovery-curve.js';
import { countLeading } from '../numerics/bisect.js';
import { mean } from '../numerics/statistics/mean.js';
import type { KindCorrection } from './kind-correction.js';
import { RANK_OFFSET } from './rank-offset.js';
import { smoothRates } from './smooth-rates.js';

/** One held-out experiment: which ranks of a list turned out to be held-out compounds. */
export interface HoldoutRun {
  /** Ranks (1-based, ascending) at which a held-out compound stood. */
  readonly hitRanks: readonly number[];
  /** How far the list went. */
  readonly listed: number;
  /** Held-out compounds that lie in the space, found or not. */
  readonly heldOut: number;
}

/** The chance at a rank. */
interface Knot {
  readonly rank: number;
  readonly chance: number;
  /** Its 95 % interval, as the experiments give it; absent in lists of earlier versions. */
  readonly low?: number;
  /** See `low`. */
  readonly high?: number;
}

type KnotWithInterval = Required<Knot>;

/** The monotone map from rank to the estimated chance that a held-out database reports the composition. */
export interface Calibration {
  /** Knots by ascending rank, chances descending; between knots linear in log(rank). */
  readonly knots: readonly Knot[];
  /** Mean cumulative hits at growing N over the runs: the discovery curve. */
  readonly curve: readonly CurvePoint[];
  readonly runs: number;
  /** Held-out compounds in the space, mean over the runs. */
  readonly heldOut: number;
  readonly candidates: number;
  /** heldOut / candidates: the chance of a random pick. */
  readonly baseRate: number;
  /** How the chances were lowered to what they are worth next to those of ionic compositions; absent if they were not. */
  readonly worth?: KindCorrection;
}

/** Ranks are pooled in bins: the first holds this many, so that a few lucky ranks do not make a certainty. */
const FIRST_BIN = 10;

/** Each later bin is this much wider than the one before. */
const BIN_GROWTH = 1.15;

/** Below the experiments: knots between which chances, a power of the rank, are as good as linear in its logarithm. */
const TAIL_KNOTS_A_DECADE = 10;

/** As many at least while chances fall tenfold. */
const TAIL_KNOTS_A_FALL = 4;

/** With this exponent nothing is left below. */
const STEEPEST = 20;

/**
 * Fits the calibration to held-out experiments on lists of the same space (`candidates` cells that are not known).
 *
 * A hidden compound that returns takes a rank that it does not have in the list that is published, in which it is known and no
 * candidate. So the ranks of that list are those among the candidates of an experiment that did not turn out to be
 * hidden compounds. It matters if a database is complete in parts: there all that returns first was hidden, and what
 * is left has nothing of its chances.
 */
export function calibrate(runs: readonly HoldoutRun[], candidates: number): Calibration {
  const within = runs.map(({ hitRanks, listed }) => hitRanks.filter((rank) => rank <= listed));
  // The k-th hit ranks before the candidate that is number rank - k among those that are no hits.
  const hits = within.flatMap((ranks) => ranks.map((rank, k) => rank - k)).sort((a, b) => a - b);
  const listed = Math.min(...runs.map((run, k) => run.listed - within[k]!.length), candidates);
  const bins = binsUpTo(listed, hits);
  const trials = bins.map(({ start, end, hits: found }) => (end - start) * runs.length + found);
  const heldOut = mean(runs.map((run) => run.heldOut));
  const found = mean(within.map((ranks) => ranks.length));
  const points = bins.map(({ start, end, hits: ofBin }, b) => {
    return { rank: Math.sqrt((start + 1) * end), trials: trials[b]!, hits: ofBin };
  });
  // The curve goes on to the first and the last rank, at which no bin has its middle.
  if (points.length > 0 && points[0]!.rank > 1) points.unshift({ rank: 1, trials: 0, hits: 0 });
  if (points.length > 0 && points.at(-1)!.rank < listed) points.push({ rank: listed, trials: 0, hits: 0 });
  const rates = smoothRates(points.map(({ rank, ...point }) => ({ x: log(rank + RANK_OFFSET), ...point })));
  const knots = points.map(({ rank }, k): KnotWithInterval => {
    const { rate, low, high } = rates[k]!;
    return { rank, chance: rate, low, high };
  });
  knots.push(...tailKnots(knots.at(-1), candidates, Math.max(0, heldOut - found), runs.length));
  return {
    knots,
    curve: discoveryCurve(within, Math.min(...runs.map((run) => run.listed), candidates)),
    runs: runs.length,
    heldOut,
    candidates,
    baseRate: candidates > 0 ? heldOut / candidates : 0,
  };
}

/**
 * Below the ranks of the experiments chances fall as a power of the rank, with the exponent that leaves room for just the
 * compounds that no experiment found, `missed` on average: at least half a compound in all `runs`, since what was not met is rare and not impossible.
 * Spread evenly if the last chance is too low for them, or none is known. The ends of the interval fall likewise, to what is missed
 * give or take two standard deviations.
 */
function tailKnots(
  last: KnotWithInterval | undefined,
  candidates: number,
  missed: number,
  runs: number,
): KnotWithInterval[] {
  const start = last?.rank ?? 0;
  if (candidates <= start) return [];
  const least = 0.5 / runs;
  const spread = 2 * Math.sqrt(Math.max(missed, least) / runs);
  const tail = (chance: number | undefined, room: number): Tail =>
    tailOf(last && { rank: start, chance: chance! }, candidates, Math.max(least, room));
  const middle = tail(last?.chance, missed);
  const low = tail(last?.low, missed - spread);
  const high = tail(last?.high, missed + spread);
  // Farther down, no end of the interval comes nearer to its middle.
  const [below, above] = last ? [last.low / last.chance, last.high / last.chance] : [1, 1];
  const steps = last ? stepsOf(log10(candidates / start), middle.exponent) : 1;
  return Array.from({ length: steps }, (_, k) => {
    const rank = last ? start * pow(candidates / start, (k + 1) / steps) : candidates;
    const chance = middle.at(rank);
    return {
      rank,
      chance,
      low: Math.min(chance * below, low.at(rank)),
      high: Math.min(1, Math.max(chance * above, high.at(rank))),
    };
  });
}

/** Chances below the experiments: a power of the rank, or the same for all. */
interface Tail {
  readonly at: (rank: number) => number;
  /** 0 if all are the same. */
  readonly exponent: number;
}

function tailOf(last: Knot | undefined, candidates: number, missed: number): Tail {
  const even = missed / (candidates - (last?.rank ?? 0));
  if (!last || last.chance <= even) {
    const chance = Math.min(even, last?.chance ?? even);
    return { at: () => chance, exponent: 0 };
  }
  const exponent = tailExponent(last, candidates, missed);
  return { at: (rank) => last.chance * pow(rank / last.rank, -exponent), exponent };
}

/** Into how many steps so many decades are divided: the steeper the fall, the shorter they are. */
function stepsOf(decades: number, exponent: number): number {
  if (exponent === 0) return 1;
  return Math.max(1, Math.ceil(decades * Math.max(TAIL_KNOTS_A_DECADE, TAIL_KNOTS_A_FALL * exponent)));
}

/** The p for which the integral of chance (rank / last.rank)^-p from the last rank to `candidates` is `missed`, by bisection. */
function tailExponent(last: Knot, candidates: number, missed: number): number {
  const span = log(candidates / last.rank);
  // The integral of t^-p from 1 to e^log; expm1 keeps its digits if p is close to 1.
  const integral = (p: number): number => (p === 1 ? span : expm1((1 - p) * span) / (1 - p));
  let [low, high] = [0, STEEPEST];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (last.chance * last.rank * integral(middle) > missed) low = middle;
    else high = middle;
  }
  return high;
}

/** Bins of ranks `start + 1 .. end` that cover 1 to `listed`, with the hits (ascending ranks) in each of them. */
function binsUpTo(listed: number, hits: readonly number[]): { start: number; end: number; hits: number }[] {
  const bins: { start: number; end: number; hits: number }[] = [];
  let next = 0;
  for (let width = FIRST_BIN, start = 0; start < listed; width *= BIN_GROWTH) {
    const end = Math.min(listed, start + Math.ceil(width));
    const first = next;
    while (next < hits.length && hits[next]! <= end) next++;
    bins.push({ start, end, hits: next - first });
    start = end;
  }
  return bins;
}

/** The estimated chance at a rank (1-based; need not be whole), in [0, 1]. */
export function chanceAt({ knots }: Pick<Calibration, 'knots'>, rank: number): number {
  if (knots.length === 0) return 0;
  const { below, above, share } = betweenKnots(knots, rank);
  return below.chance + (above.chance - below.chance) * share;
}

/** The 95 % interval of the chance at a rank; null if the list was calibrated by an earlier version, without one. */
export function chanceInterval(
  { knots }: Pick<Calibration, 'knots'>,
  rank: number,
): { readonly low: number; readonly high: number } | null {
  if (knots[0]?.low === undefined) return null;
  const { below, above, share } = betweenKnots(knots, rank);
  return {
    low: below.low! + (above.low! - below.low!) * share,
    high: below.high! + (above.high! - below.high!) * share,
  };
}

/** The knots around a rank, and how far it is from the lower one, in [0, 1]. */
function betweenKnots(
  knots: readonly Knot[],
  rank: number,
): { readonly below: Knot; readonly above: Knot; readonly share: number } {
  const first = knots[0]!;
  const last = knots.at(-1)!;
  if (rank <= first.rank) return { below: first, above: first, share: 0 };
  if (rank >= last.rank) return { below: last, above: last, share: 0 };
  const index = countLeading(knots.length, (each) => knots[each]!.rank <= rank);
  const [below, above] = [knots[index - 1]!, knots[index]!];
  return { below, above, share: log(rank / below.rank) / log(above.rank / below.rank) };
}
