/**
 * What charges are counted in when they must add up exactly: 1/CHARGE_UNITS of an elementary charge. It is the least common multiple of 1 to 12, so
 * every state that is a fraction with one of these denominators (O1/2-, N1/3-, P3/7-) is a whole number of units.
 */
const CHARGE_UNITS = 27_720;

/** A charge, whole or a fraction, as a whole number of units. The nearest one: a sum of several fractions may be off in its last digits. */
export function chargeUnits(charge: number): number {
  return Math.round(charge * CHARGE_UNITS);
}

/** The inverse of `chargeUnits`: the same double for the same fraction, however it was computed. */
export function chargeOfUnits(units: number): number {
  return units / CHARGE_UNITS;
}

/** A charge as numerator and denominator, in lowest terms with a denominator from 1 to 12. */
export function chargeFraction(charge: number): { readonly numerator: number; readonly denominator: number } {
  for (let denominator = 1; ; denominator++) {
    const numerator = charge * denominator;
    if (denominator === MAX_DENOMINATOR || Math.abs(numerator - Math.round(numerator)) < 1e-9) {
      return { numerator: Math.round(numerator), denominator };
    }
  }
}

/** The largest denominator of a charge. */
export const MAX_DENOMINATOR = 12;
