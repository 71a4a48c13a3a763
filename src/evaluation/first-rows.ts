import { exp, log } from '../numerics/elementary/elementary-functions.js';
import { mean } from '../numerics/statistics/mean.js';
import type { RankedFormula, Trial } from './trial.js';
import type { ChargeEvaluation, SystemCount, TypeEvaluation } from './types.js';

/** Of so many first rows the hits are reported by the highest charge of a cation and by formula type. */
const BY_CLASS = 1_000;

/** Formula types that are reported, of the same first rows. */
const TYPES = 12;

/** First rows of which the chemical systems are counted. */
const SYSTEMS_OF: readonly number[] = [100, 1_000];

/** Rows and hits among the first 1,000 by the highest charge of their cations, ascending; nothing without charges. Means over the trials. */
export function hitsByCharge(trials: readonly Trial[]): ChargeEvaluation[] {
  const charges = new Set(
    trials.flatMap(({ ranked }) => ranked.slice(0, BY_CLASS).map(highestCharge)).filter((charge) => charge > 0),
  );
  return [...charges]
    .sort((a, b) => a - b)
    .map((charge) => ({ charge, ...hitsOf(trials, (row) => highestCharge(row) === charge) }));
}

/** Rows and hits among the first 1,000 by formula type, those with the most hidden compounds first. Means over the trials. */
export function hitsByType(trials: readonly Trial[]): TypeEvaluation[] {
  const hidden = new Map<string, number>();
  for (const { heldOut } of trials) {
    for (const { type } of heldOut.values()) hidden.set(type, (hidden.get(type) ?? 0) + 1);
  }
  return [...hidden]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .slice(0, TYPES)
    .map(([type, count]) => ({
      type,
      heldOut: count / trials.length,
      ...hitsOf(trials, (row) => row.type === type),
    }));
}

/** Two states of an element have a mean that is not whole; the higher one is near the next whole number. */
function highestCharge({ charge }: RankedFormula): number {
  return Math.ceil(charge);
}

/** How many of the first rows are of a class, and how many of these are hits. Means over the trials. */
function hitsOf(
  trials: readonly Trial[],
  isOfClass: (row: RankedFormula) => boolean,
): { readonly rows: number; readonly hits: number } {
  const own = trials.map(({ ranked }) => ranked.slice(0, BY_CLASS).filter(isOfClass));
  return {
    rows: mean(own.map(({ length }) => length)),
    hits: mean(own.map((rows, k) => rows.filter(({ formula }) => trials[k]!.heldOut.has(formula)).length)),
  };
}

/**
 * The effective number of chemical systems among the first rows: the exponential of the Shannon entropy of their shares (Hill, Ecology 54,
 * 427 (1973)). It is the number of rows if no two are of one system, and 1 if all are. Means over the trials.
 */
export function effectiveSystems(trials: readonly Trial[]): SystemCount[] {
  return SYSTEMS_OF.map((n) => {
    const counts = trials.map(({ ranked }) => {
      const first = ranked.slice(0, n);
      const rowsOf = new Map<string, number>();
      for (const { system } of first) rowsOf.set(system, (rowsOf.get(system) ?? 0) + 1);
      const shares = [...rowsOf.values()].map((rows) => rows / first.length);
      return {
        rows: first.length,
        effective: first.length === 0 ? 0 : exp(-shares.reduce((sum, p) => sum + p * log(p), 0)),
      };
    });
    return { n, rows: mean(counts.map(({ rows }) => rows)), effective: mean(counts.map(({ effective }) => effective)) };
  });
}
