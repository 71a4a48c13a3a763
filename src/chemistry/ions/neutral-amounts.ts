import { gcd } from '../../numerics/gcd.js';
import { chargeUnits } from './charge-units.js';

/** How often a group of cations and an anion are taken so that their charges cancel. */
export interface NeutralAmounts {
  /** Factor of the cations' amounts. */
  readonly cations: number;
  /** Amount of the anion; 0 if there is none. */
  readonly anion: number;
}

/**
 * The smallest whole amounts in which a group of cations and an anion are neutral: one Al3+ with two P5+ (charge 13) and O2-
 * give 2 and 13, so Al2P4O13; one K+ with O1/2- gives KO2. A charge of 0 for the anion means that there is no anion, and nothing to balance.
 *
 * @param charge sum of the cations' charges, from 0
 * @param anionCharge charge of the anion, not above 0
 */
export function neutralAmounts(charge: number, anionCharge: number): NeutralAmounts {
  if (anionCharge === 0) return { cations: 1, anion: 0 };
  if (Number.isInteger(anionCharge) && Number.isInteger(charge)) return reduced(charge, -anionCharge);
  return reduced(chargeUnits(charge), chargeUnits(-anionCharge));
}

function reduced(positive: number, negative: number): NeutralAmounts {
  const divisor = gcd(negative, positive);
  return { cations: negative / divisor, anion: positive / divisor };
}
