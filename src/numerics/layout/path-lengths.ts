import { zeros, type Dense } from '../dense.js';

/**
 * The lengths of the shortest paths between points, each of which is joined to its nearest ones only: distances that follow the data instead of
 * jumping across it (Tenenbaum et al., Science 290, 2319 (2000)). Points that no path joins are as far from each other as the two farthest that one
 * joins.
 *
 * @param distances between each two points, symmetric, shape (n, n); Infinity if nothing is known
 * @param nearest to how many points each is joined at the least; pairs at equal distances are joined in the order of their indices
 */
export function pathLengths({ rows: n, data }: Dense, nearest: number): Dense {
  const paths = zeros(n, n);
  paths.data.fill(Infinity);
  const indices = Array.from({ length: n }, (_, i) => i);
  for (let i = 0; i < n; i++) {
    paths.data[i * n + i] = 0;
    const near = indices
      .filter((j) => j !== i && data[i * n + j]! < Infinity)
      .sort((a, b) => data[i * n + a]! - data[i * n + b]! || a - b)
      .slice(0, nearest);
    for (const j of near) paths.data[i * n + j] = paths.data[j * n + i] = data[i * n + j]!;
  }
  // Floyd and Warshall: paths that pass the points up to k only.
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      const toK = paths.data[i * n + k]!;
      if (toK === Infinity) continue;
      for (let j = 0; j < n; j++) {
        const length = toK + paths.data[k * n + j]!;
        if (length < paths.data[i * n + j]!) paths.data[i * n + j] = length;
      }
    }
  }
  let farthest = 0;
  for (const length of paths.data) if (length < Infinity && length > farthest) farthest = length;
  for (let k = 0; k < paths.data.length; k++) if (paths.data[k] === Infinity) paths.data[k] = farthest || 1;
  return paths;
}
