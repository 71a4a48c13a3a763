/** Charges of cations as Fe(III) writes them, from 1 on. */
export const ROMAN: readonly string[] = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII'];

/** A charge of 1 to 8 in Roman numerals. */
export function romanNumeral(charge: number): string {
  return ROMAN[charge - 1]!;
}
