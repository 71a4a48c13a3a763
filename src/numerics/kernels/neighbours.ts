/** Who meets whom, as a `FactorizationJob` wants it, from pairs of members. */
export function indexNeighbours(
  pairs: readonly (readonly [number, number])[],
  members: number,
): { starts: Int32Array; neighbours: Int32Array } {
  const lists = Array.from({ length: members }, (): number[] => []);
  for (const [i, j] of pairs) {
    lists[i]!.push(j);
    lists[j]!.push(i);
  }
  const starts = new Int32Array(members + 1);
  lists.forEach((list, m) => (starts[m + 1] = starts[m]! + list.length));
  return { starts, neighbours: Int32Array.from(lists.flat()) };
}
