import { gcd } from '../../numerics/gcd.js';

/** Amounts above this are those of large cells and rounded analyses, from which nothing is learnt. */
const LARGEST = 999;

/**
 * The ratios of known compounds that have an amount above `maxAmount`: coprime, each once with ascending amounts, in lexicographic order.
 *
 * @param amounts of each compound, of one number of amounts
 */
export function knownRatios(amounts: Iterable<readonly number[]>, maxAmount: number): readonly (readonly number[])[] {
  const found = new Map<string, readonly number[]>();
  for (const each of amounts) {
    const divisor = each.reduce((common, amount) => gcd(common, amount), 0);
    const ratio = each.map((amount) => amount / divisor).sort((a, b) => a - b);
    const largest = ratio.at(-1) ?? 0;
    if (largest > maxAmount && largest <= LARGEST) found.set(ratio.join(':'), ratio);
  }
  return [...found.values()].sort((a, b) => {
    for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
    return 0;
  });
}
