import { expm1, log, log10, pow } from '../numerics/elementary/elementary-functions.js';
import { discoveryCurve, type CurvePoint } from './discovery-curve.js';
import { countLeading } from '../numerics/bisect.js';
import { isotonicNonIncreasing } from '../numerics/statistics/isotonic.js';
import { mean } from '../numerics/statistics/mean.js';

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
}

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
}

/** Ranks are pooled in bins: the first holds this many, so that a few lucky ranks do not make a certainty. */
const FIRST_BIN = 10;

/** Each later bin is this much wider than the one before. */
const BIN_GROWTH = 1.15;

/** Below the experiments: knots between which chances, a power of the rank, are as good as linear in its logarithm. */
const TAIL_KNOTS_A_DECADE = 10;

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
  // The k-th hit stands before the candidate that is number rank - k among those that are no hits.
  const hits = within.flatMap((ranks) => ranks.map((rank, k) => rank - k)).sort((a, b) => a - b);
  const listed = Math.min(...runs.map((run, k) => run.listed - within[k]!.length), candidates);
  const bins = binsUpTo(listed, hits);
  const trials = bins.map(({ start, end, hits: found }) => (end - start) * runs.length + found);
  const rates = isotonicNonIncreasing(
    bins.map(({ hits: found }, b) => found / trials[b]!),
    trials,
  );
  const heldOut = mean(runs.map((run) => run.heldOut));
  const found = mean(within.map((ranks) => ranks.length));
  const knots: Knot[] = [];
  let before: number | undefined;
  bins.forEach(({ start, end }, b) => {
    // A pooled block keeps its first and last bin; the rest adds nothing.
    const repeats = before === rates[b] && rates[b + 1] === rates[b];
    before = rates[b];
    if (!repeats) knots.push({ rank: Math.sqrt((start + 1) * end), chance: rates[b]! });
  });
  knots.push(...tailKnots(knots.at(-1), candidates, Math.max(0, heldOut - found)));
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
 * compounds that no experiment found: `missed` in all. Spread evenly if the last chance is too low for them, or none is known.
 */
function tailKnots(last: Knot | undefined, candidates: number, missed: number): Knot[] {
  if (candidates <= (last?.rank ?? 0)) return [];
  const even = missed / (candidates - (last?.rank ?? 0));
  if (!last || last.chance <= even) return [{ rank: candidates, chance: Math.min(even, last?.chance ?? even) }];
  const decades = log10(candidates / last.rank);
  const steps = Math.max(1, Math.ceil(decades * TAIL_KNOTS_A_DECADE));
  const exponent = tailExponent(last, candidates, missed);
  return Array.from({ length: steps }, (_, k) => {
    const times = pow(10, (decades * (k + 1)) / steps);
    return { rank: last.rank * times, chance: last.chance * pow(times, -exponent) };
  });
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
export function chanceAt({ knots }: Calibration, rank: number): number {
  if (knots.length === 0) return 0;
  if (rank <= knots[0]!.rank) return knots[0]!.chance;
  const last = knots.at(-1)!;
  if (rank >= last.rank) return last.chance;
  const above = countLeading(knots.length, (index) => knots[index]!.rank <= rank);
  const [a, b] = [knots[above - 1]!, knots[above]!];
  const share = log(rank / a.rank) / log(b.rank / a.rank);
  return a.chance + (b.chance - a.chance) * share;
}
