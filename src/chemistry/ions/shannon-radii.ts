import type { Ion } from './ion.js';
import { SHANNON_RADII } from '../tables/shannon-radii.js';

export interface ShannonRadiusOptions {
  /** Which value to take if Shannon gives one for either spin state. Default "high", as in most oxides and halides. */
  readonly spin?: 'high' | 'low';
}

/** A radius and the case it was tabulated for, which may differ from the one that was asked for. */
export interface ShannonRadius {
  /** Effective ionic radius in angstrom. */
  readonly radius: number;
  /** The charge that the radius is tabulated for. */
  readonly charge: number;
  /** The coordination number that the radius is tabulated for. */
  readonly coordination: number;
  /** "none" if charge and coordination are those asked for; else which of them had to give way ("charge" before both). */
  readonly fallback: 'none' | 'coordination' | 'charge';
}

type Row = (typeof SHANNON_RADII)[string][number];

/** Rows at the least distance from what was asked for; of two neighbours on either side the smaller one. */
function nearest(rows: readonly Row[], column: 0 | 1, wanted: number): readonly Row[] {
  const distance = (row: Row) => Math.abs(Math.abs(row[column]) - Math.abs(wanted));
  const least = Math.min(...rows.map(distance));
  const near = rows.filter((row) => distance(row) === least);
  const smallest = Math.min(...near.map((row) => Math.abs(row[column])));
  return near.filter((row) => Math.abs(row[column]) === smallest);
}

/**
 * Effective ionic radius of an ion: R. D. Shannon, Acta Cryst. A32, 751 (1976).
 *
 * If the ion is not tabulated in this coordination, the nearest coordination serves (the smaller of two equally near);
 * if it is not tabulated at all, the nearest charge of the same sign serves, in the coordination nearest to the one
 * asked for. `fallback` of the result says so. The usual polyhedron comes before square and pyramidal ones.
 *
 * @param coordination number of neighbours. Default 6, for which nearly every ion is tabulated.
 * @returns undefined if the element has no ion of this sign in the table
 */
export function shannonRadius(
  ion: Ion,
  coordination = 6,
  options: ShannonRadiusOptions = {},
): ShannonRadius | undefined {
  const { spin = 'high' } = options;
  const sameSign = (SHANNON_RADII[ion.element] ?? []).filter(([charge]) => charge * ion.charge > 0);
  if (sameSign.length === 0) return undefined;

  const byCharge = nearest(sameSign, 0, ion.charge);
  const candidates = nearest(byCharge, 1, coordination);
  const preference = ([, , geometry, state]: Row) =>
    (geometry === '' ? 0 : 2) + (state === '' || state === spin ? 0 : 1);
  const [row] = candidates.toSorted((a, b) => preference(a) - preference(b));
  if (!row) return undefined;
  const [charge, tabulated, , , radius] = row;
  const fallback = charge !== ion.charge ? 'charge' : tabulated !== coordination ? 'coordination' : 'none';
  return { radius, charge, coordination: tabulated, fallback };
}
