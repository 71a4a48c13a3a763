/** A hash of a whole number (0 to 2^53 - 1), 32 bits with a sign: numbers that follow each other are spread. */
export function hashOfNumber(value: number): number {
  const high = Math.floor(value / 4294967296);
  let hash = Math.imul(value | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}
