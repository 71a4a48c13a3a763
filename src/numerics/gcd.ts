/** The greatest common divisor of two non-negative whole numbers; gcd(0, a) = a. */
export function gcd(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
