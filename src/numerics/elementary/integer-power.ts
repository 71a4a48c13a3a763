/** `base` multiplied `exponent` times, from left to right: exact wherever every product is. `exponent` is a whole number from 0. */
export function integerPower(base: number, exponent: number): number {
  let power = 1;
  for (let k = 0; k < exponent; k++) power *= base;
  return power;
}
