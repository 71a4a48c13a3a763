import { permutations } from '../permutations.js';
import { coprimeRatios } from './ratios.js';

/**
 * The ratios of a space: every coprime one with amounts up to `maxAmount`, and further ones in every order, in lexicographic order. Closed
 * under permutation, as the symmetric tensor needs.
 *
 * @param further coprime, in any order
 */
export function spaceRatios(
  length: number,
  maxAmount: number,
  further: readonly (readonly number[])[],
): readonly (readonly number[])[] {
  const small = coprimeRatios(length, maxAmount);
  if (further.length === 0) return small;
  const orders = permutations(length);
  const all = new Map(small.map((amounts) => [amounts.join(':'), amounts]));
  for (const amounts of further) {
    for (const order of orders) {
      const permuted = order.map((position) => amounts[position]!);
      all.set(permuted.join(':'), permuted);
    }
  }
  return [...all.values()].sort(compareAmounts);
}

function compareAmounts(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return 0;
}
