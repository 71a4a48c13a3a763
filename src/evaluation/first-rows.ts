import { exp, log } from '../numerics/elementary/elementary-functions.js';
import { mean } from '../numerics/statistics/mean.js';
import type { Trial } from './trial.js';
import type { ChargeEvaluation, SystemCount, TypeEvaluation } from './types.js';

/** Of so many first rows the hits are reported by the highest charge of a cation and by formula type. */
const BY_CHARGE = 1_000;

/** Formula types that are reported, of the same first rows. */
const TYPES = 12;

/** First rows of which the chemical systems are counted. */
const SYSTEMS_OF: readonly number[] = [100, 1_000];

/** Rows and hits among the first 1,000 by the highest charge of their cations, ascending; nothing without charges. Means over the trials. */
export function hitsByCharge(trials: readonly Trial[]): ChargeEvaluation[] {
  // Two states of an element have a mean that is not whole; the higher one is near the next whole number.
  const firsts = trials.map(({ ranked }) =>
    ranked.slice(0, BY_CHARGE).map((row) => ({ ...row, charge: Math.ceil(row.charge) })),
  );
  const charges = new Set(firsts.flatMap((first) => first.map(({ charge }) => charge)).filter((charge) => charge > 0));
  return [...charges]
    .sort((a, b) => a - b)
    .map((charge) => {
      const own = firsts.map((first) => first.filter((row) => row.charge === charge));
      return {
        charge,
        rows: mean(own.map(({ length }) => length)),
        hits: mean(own.map((rows, k) => rows.filter(({ formula }) => trials[k]!.heldOut.has(formula)).length)),
      };
    });
}

/** Rows and hits among the first 1,000 by formula type, those with the most hidden compounds first. Means over the trials. */
export function hitsByType(trials: readonly Trial[]): TypeEvaluation[] {
  const hidden = new Map<string, number>();
  for (const { heldOut } of trials) {
    for (const { type } of heldOut.values()) hidden.set(type, (hidden.get(type) ?? 0) + 1);
  }
  const firsts = trials.map(({ ranked }) => ranked.slice(0, BY_CHARGE));
  return [...hidden]
    .sort(([a, more], [b, fewer]) => fewer - more || (a < b ? -1 : 1))
    .slice(0, TYPES)
    .map(([type, count]) => {
      const own = firsts.map((first) => first.filter((row) => row.type === type));
      return {
        type,
        heldOut: count / trials.length,
        rows: mean(own.map(({ length }) => length)),
        hits: mean(own.map((rows, k) => rows.filter(({ formula }) => trials[k]!.heldOut.has(formula)).length)),
      };
    });
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
