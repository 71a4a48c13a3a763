import { ionLabel } from '../chemistry/ions/ion.js';
import { substitutionSimilarity } from '../chemistry/ions/ionic-substitution.js';
import { exp, log } from '../numerics/elementary/elementary-functions.js';
import type { SiteIon } from './site-ions.js';

/** Which element of a composition takes which element's sites. */
export interface SiteMatch {
  /** From the element of the example to that of the composition. */
  readonly elements: ReadonlyMap<string, string>;
  /** How well the radii fit, 0 to 1. */
  readonly fit: number;
  /** How easily the ions of the example are exchanged for those of the composition, 0 to 1. */
  readonly exchange: number;
}

/** How much a difference of charge counts, and one of radii relative to each other (natural logarithm). */
const CHARGE_WEIGHT = 0.4;
const RADIUS_WEIGHT = 2;
/** Uncharged on one side only: an alloy is no example for a salt. */
const OTHER_BONDING = 1.5;
const MOST_ELEMENTS = 6;

/** The best way to put the elements of a composition on the sites of an example of the same formula type; null if there is none. */
export function matchSites(example: readonly SiteIon[], target: readonly SiteIon[]): SiteMatch | null {
  if (example.length !== target.length || example.length > MOST_ELEMENTS) return null;
  let best: SiteMatch | null = null;
  for (const order of orders(target.length)) {
    const placed = order.map((index) => target[index]!);
    if (placed.some(({ amount }, index) => amount !== example[index]!.amount)) continue;
    const match = compare(example, placed);
    if (!best || match.fit > best.fit) best = match;
  }
  return best;
}

function compare(example: readonly SiteIon[], placed: readonly SiteIon[]): SiteMatch {
  const [of, by] = [meanLog(example), meanLog(placed)];
  let misfit = 0;
  let exchange = 1;
  for (const [index, { element, charge, radius }] of example.entries()) {
    const own = placed[index]!;
    misfit += RADIUS_WEIGHT * Math.abs(log(radius) - of - (log(own.radius) - by));
    misfit += CHARGE_WEIGHT * Math.abs(charge - own.charge);
    if ((charge === 0) !== (own.charge === 0)) misfit += OTHER_BONDING;
    if (charge * own.charge < 0) misfit += OTHER_BONDING;
    if (element !== own.element || charge !== own.charge) exchange *= ease(example[index]!, own);
  }
  return {
    elements: new Map(example.map(({ element }, index) => [element, placed[index]!.element])),
    fit: exp(-misfit / 2),
    exchange,
  };
}

function meanLog(ions: readonly SiteIon[]): number {
  return ions.reduce((sum, { radius }) => sum + log(radius), 0) / ions.length;
}

function ease(one: SiteIon, other: SiteIon): number {
  if (one.charge === 0 || other.charge === 0 || !Number.isInteger(one.charge) || !Number.isInteger(other.charge))
    return 0;
  return substitutionSimilarity(ionLabel(one), ionLabel(other));
}

/** By n: thousands of compounds are matched with one composition. */
const knownOrders: (readonly (readonly number[])[])[] = [[[]]];

/** Every order of the first n whole numbers. */
function orders(n: number): readonly (readonly number[])[] {
  return (knownOrders[n] ??= orders(n - 1).flatMap((order) =>
    Array.from({ length: n }, (_, at) => [...order.slice(0, at), n - 1, ...order.slice(at)]),
  ));
}
