/**
 * A text for each written formula whose order by bytes is that of the formulas as people look them up: element by element, amounts by their value (Ba2O
 * before Ba10O). An amount of several digits gets a colon for each digit beyond the first, which is behind all digits and before all letters.
 */
export function formulaSortText(written: string): string {
  return written.replace(/\d{2,}/g, (digits) => ':'.repeat(digits.length - 1) + digits);
}
