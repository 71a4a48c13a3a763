/** Training compounds that the variance of a prediction is conditioned on: the nearest ones. */
export const NEIGHBOURS = 32;

/** Indices of the `count` smallest finite values, ascending; equal ones by index. */
export function findNearest(values: Float64Array, count: number): Int32Array {
  const found = new Int32Array(count);
  let size = 0;
  let most = Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value >= most) continue;
    let at = size < count ? size++ : count - 1;
    for (; at > 0 && values[found[at - 1]!]! > value; at--) found[at] = found[at - 1]!;
    found[at] = i;
    if (size === count) most = values[found[count - 1]!]!;
  }
  return found.subarray(0, size);
}
