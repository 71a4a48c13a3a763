/**
 * The quantile of values in ascending order, linear between neighbours (the definition R calls type 7).
 *
 * @param ascending at least one value
 * @param share 0 (the smallest) to 1 (the largest); 0.5 is the median
 */
export function quantile(ascending: ArrayLike<number>, share: number): number {
  const position = share * (ascending.length - 1);
  const below = Math.floor(position);
  const above = Math.min(ascending.length - 1, below + 1);
  return ascending[below]! + (position - below) * (ascending[above]! - ascending[below]!);
}
