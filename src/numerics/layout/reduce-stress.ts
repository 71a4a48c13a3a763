import type { Dense } from '../dense.js';

/** Points nearer than this share of the given distance push each other no further apart: their direction is rounding. */
const SAME_POINT = 1e-9;

/**
 * Moves points so that their distances come nearer those given: the sum over pairs of (distance / given distance - 1)^2 falls with each step. Pairs
 * count alike in proportion, so what is near stays near (Kamada & Kawai, Inf. Process. Lett. 31, 7 (1989)). The steps are those of de Leeuw's
 * majorization in the form of Gansner et al. (Graph Drawing 2004, LNCS 3383, 239), one point after the other. Only sums, products and square roots
 * are used, so the same bits come out on each machine.
 *
 * @param start coordinates, shape (n, dimensions); not changed
 * @param distances symmetric, shape (n, n); pairs at distance 0 count nothing
 * @param steps how often each point is moved
 */
export function reduceStress(start: Dense, distances: Dense, steps: number): Dense {
  const { rows: n, columns: dimensions } = start;
  const data = start.data.slice();
  const moved = new Float64Array(dimensions);
  for (let step = 0; step < steps; step++) {
    for (let i = 0; i < n; i++) {
      let weights = 0;
      moved.fill(0);
      for (let j = 0; j < n; j++) {
        const wanted = distances.data[i * n + j]!;
        if (j === i || wanted === 0) continue;
        let square = 0;
        for (let d = 0; d < dimensions; d++) {
          const difference = data[i * dimensions + d]! - data[j * dimensions + d]!;
          square += difference * difference;
        }
        const length = Math.sqrt(square);
        const weight = 1 / (wanted * wanted);
        const stretch = length > SAME_POINT * wanted ? wanted / length : 0;
        weights += weight;
        for (let d = 0; d < dimensions; d++) {
          const other = data[j * dimensions + d]!;
          moved[d]! += weight * (other + stretch * (data[i * dimensions + d]! - other));
        }
      }
      if (weights > 0) for (let d = 0; d < dimensions; d++) data[i * dimensions + d] = moved[d]! / weights;
    }
  }
  return { rows: n, columns: dimensions, data };
}
