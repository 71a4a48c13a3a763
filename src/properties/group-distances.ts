/** Squared distances of all pairs of some points, by group of their columns. */
export interface GroupDistances {
  /** Points. */
  readonly count: number;
  readonly groups: number;
  /** Pair by pair, those of the lower triangle with its diagonal row by row: the squared distance of each group. */
  readonly pairs: Float64Array;
}

/**
 * @param rows columns of each point
 * @param groups the group of each column, ascending
 * @param count how many groups there are
 */
export function groupDistances(rows: readonly Float64Array[], groups: Int32Array, count: number): GroupDistances {
  const n = rows.length;
  const pairs = new Float64Array(((n * (n + 1)) / 2) * count);
  const ends = Array.from({ length: count }, (_, group) => groups.findLastIndex((each) => each <= group) + 1);
  for (let i = 0, at = 0; i < n; i++) {
    const a = rows[i]!;
    for (let j = 0; j <= i; j++) {
      const b = rows[j]!;
      let c = 0;
      for (let g = 0; g < count; g++) {
        let squared = 0;
        for (const end = ends[g]!; c < end; c++) {
          const difference = a[c]! - b[c]!;
          squared += difference * difference;
        }
        pairs[at++] = squared;
      }
    }
  }
  return { count: n, groups: count, pairs };
}
