/**
 * Weighted isotonic regression, non-increasing: the non-increasing sequence nearest to `values` in weighted least squares,
 * by pooling adjacent violators (Ayer et al., Ann. Math. Stat. 26, 641 (1955)).
 */
export function isotonicNonIncreasing(values: ArrayLike<number>, weights: ArrayLike<number>): Float64Array {
  const means: number[] = [];
  const masses: number[] = [];
  const lengths: number[] = [];
  for (let i = 0; i < values.length; i++) {
    means.push(values[i]!);
    masses.push(weights[i]!);
    lengths.push(1);
    while (means.length > 1 && means.at(-2)! < means.at(-1)!) {
      const mean = means.pop()!;
      const mass = masses.pop()!;
      const length = lengths.pop()!;
      const k = means.length - 1;
      const total = masses[k]! + mass;
      means[k] = total > 0 ? (means[k]! * masses[k]! + mean * mass) / total : (means[k]! + mean) / 2;
      masses[k] = total;
      lengths[k]! += length;
    }
  }
  const fitted = new Float64Array(values.length);
  let position = 0;
  means.forEach((mean, block) => {
    fitted.fill(mean, position, position + lengths[block]!);
    position += lengths[block]!;
  });
  return fitted;
}
