import { pow } from '../numerics/elementary/elementary-functions.js';
import { weightedMeans } from '../chemistry/descriptors/weighted-means.js';
import { representation, REPRESENTATIONS } from '../chemistry/elements/elemental-representations.js';
import { ELEMENTS } from '../chemistry/elements/elements.js';

const SIZE = REPRESENTATIONS.length;

/** Elements that have elemental representations, by atomic number. */
const DESCRIBED = ELEMENTS.map(({ symbol }) => symbol).filter((symbol) => representation(symbol) !== undefined);
const indexOf = new Map(DESCRIBED.map((symbol, index) => [symbol, index]));

/**
 * Groups of descriptors in the order in which they are written, with the number of values of each. A model weighs each group
 * as a whole.
 */
export const DESCRIPTOR_GROUPS = [
  { name: 'mean', size: SIZE },
  { name: 'deviation', size: SIZE },
  { name: 'skewness', size: SIZE },
  { name: 'kurtosis', size: SIZE },
  { name: 'largest', size: SIZE },
  { name: 'smallest', size: SIZE },
  { name: 'share', size: DESCRIBED.length },
] as const;

/** How many values describe a compound. */
export const DESCRIPTOR_COUNT = DESCRIPTOR_GROUPS.reduce((sum, { size }) => sum + size, 0);

/** Elements with the share of the atoms that each has; the shares add up to 1. */
export type AtomicShares = ReadonlyMap<string, number>;

/** The elements of these that cannot be described: beyond atomic number 94. */
export function elementsWithoutDescriptors(elements: Iterable<string>): string[] {
  return [...elements].filter((symbol) => !indexOf.has(symbol));
}

/**
 * One description for compounds of any number of elements: the distribution of the 22 elemental representations over the
 * atoms, by mean, standard deviation, skewness and kurtosis (Seko et al., Phys. Rev. B 95, 144110 (2017)), with the largest
 * and the smallest value, and the square roots of the elements' shares, whose distances are those of Hellinger. The covariances
 * of that work are left out: with them the errors were larger (docs/properties.md).
 * The third and fourth central moments are given as their roots, in the units of the quantity: they are 0 if all atoms are alike.
 *
 * @returns DESCRIPTOR_COUNT numbers. Throws RangeError for an element of `elementsWithoutDescriptors`.
 */
export function describeCompound(shares: AtomicShares): Float64Array {
  const out = new Float64Array(DESCRIPTOR_COUNT);
  // In the order of atomic numbers, so that the order of the formula changes no bit.
  const members = [...shares]
    .map(([symbol, share]) => {
      const index = indexOf.get(symbol);
      if (index === undefined) throw new RangeError(`no elemental representations of ${symbol}`);
      return { index, amount: share, profile: { values: representation(symbol)! } };
    })
    .sort((a, b) => a.index - b.index);
  const means = out.subarray(0, SIZE);
  weightedMeans(members, 1, means);
  const [, deviation, skewness, kurtosis, largest, smallest, share] = offsets();
  for (let i = 0; i < SIZE; i++) {
    let [most, least] = [-Infinity, Infinity];
    for (const { profile } of members) {
      most = Math.max(most, profile.values[i]!);
      least = Math.min(least, profile.values[i]!);
    }
    out[largest! + i] = most;
    out[smallest! + i] = least;
    let [second, third, fourth] = [0, 0, 0];
    for (const { profile, amount } of members) {
      const difference = profile.values[i]! - means[i]!;
      const square = difference * difference;
      second += amount * square;
      third += amount * square * difference;
      fourth += amount * square * square;
    }
    out[deviation! + i] = Math.sqrt(second);
    out[skewness! + i] = cubeRoot(third);
    out[kurtosis! + i] = Math.sqrt(Math.sqrt(fourth));
  }
  for (const member of members) out[share! + member.index] = Math.sqrt(member.amount);
  return out;
}

/** Where each group begins. */
function offsets(): number[] {
  let next = 0;
  return DESCRIPTOR_GROUPS.map(({ size }) => {
    const start = next;
    next += size;
    return start;
  });
}

function cubeRoot(value: number): number {
  return value < 0 ? -pow(-value, 1 / 3) : pow(value, 1 / 3);
}
