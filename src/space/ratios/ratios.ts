/**
 * All coprime tuples of `length` positive amounts up to `maxAmount`, in lexicographic order. Closed under permutation, as
 * the symmetric tensor needs.
 */
export function coprimeRatios(length: number, maxAmount: number): readonly (readonly number[])[] {
  const found: number[][] = [];
  const extend = (prefix: number[], divisor: number): void => {
    if (prefix.length === length) {
      if (divisor === 1) found.push(prefix);
      return;
    }
    for (let amount = 1; amount <= maxAmount; amount++) extend([...prefix, amount], gcd(divisor, amount));
  };
  // A single cation has only the amount 1: gcd(0, a) = a.
  extend([], 0);
  return found;
}

/** Greatest common divisor of two non-negative integers; gcd(0, a) = a. */
export function gcd(a: number, b: number): number {
  while (b > 0) [a, b] = [b, a % b];
  return a;
}
