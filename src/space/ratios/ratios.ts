import { gcd } from '../../numerics/gcd.js';

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
