import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { zeros, type Dense } from '../../../src/numerics/dense.js';
import { classicalScaling } from '../../../src/numerics/layout/classical-scaling.js';
import { pathLengths } from '../../../src/numerics/layout/path-lengths.js';
import { reduceStress } from '../../../src/numerics/layout/reduce-stress.js';

/** The distances of points in the plane, each from each. */
function distancesOf(points: readonly (readonly [number, number])[]): Dense {
  const distances = zeros(points.length, points.length);
  points.forEach(([x, y], i) => {
    points.forEach(([u, v], j) => (distances.data[i * points.length + j] = Math.sqrt((x - u) ** 2 + (y - v) ** 2)));
  });
  return distances;
}

function asPoints({ rows, data }: Dense): [number, number][] {
  return Array.from({ length: rows }, (_, i) => [data[2 * i]!, data[2 * i + 1]!]);
}

/** The sum over pairs of (distance / given distance - 1)^2. */
function stress(points: Dense, wanted: Dense): number {
  const found = distancesOf(asPoints(points));
  return found.data.reduce((sum, distance, k) => {
    const given = wanted.data[k]!;
    return given === 0 ? sum : sum + (distance / given - 1) ** 2;
  }, 0);
}

const coordinate = fc.integer({ min: -50, max: 50 });
const plane = fc.uniqueArray(fc.tuple(coordinate, coordinate), {
  minLength: 3,
  maxLength: 14,
  selector: ([x, y]) => `${x} ${y}`,
});

describe('points from their distances', () => {
  it('have these distances if points in the plane have them', () => {
    fc.assert(
      fc.property(plane, (points) => {
        const wanted = distancesOf(points);
        const found = distancesOf(asPoints(classicalScaling(wanted, 2)));
        found.data.forEach((distance, k) => expect(distance).toBeCloseTo(wanted.data[k]!, 6));
      }),
      { numRuns: 50 },
    );
  });

  it('come nearer to any distances with each step, and stay where nothing is to be gained', () => {
    fc.assert(
      fc.property(
        plane,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 14 * 14, maxLength: 14 * 14 }),
        (points, lengths) => {
          const n = points.length;
          const wanted = zeros(n, n);
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < i; j++) wanted.data[i * n + j] = wanted.data[j * n + i] = lengths[i * 14 + j]!;
          }
          let at: Dense = { rows: n, columns: 2, data: Float64Array.from(points.flat()) };
          for (let step = 0; step < 5; step++) {
            const next = reduceStress(at, wanted, 1);
            expect(stress(next, wanted)).toBeLessThanOrEqual(stress(at, wanted) + 1e-9);
            at = next;
          }
          const start: Dense = { rows: n, columns: 2, data: Float64Array.from(points.flat()) };
          const still = reduceStress(start, distancesOf(points), 3);
          still.data.forEach((value, k) => expect(value).toBeCloseTo(start.data[k]!, 9));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('paths along the nearest points', () => {
  it('are as long as the shortest of all walks between them', () => {
    fc.assert(
      fc.property(plane, (points) => {
        const n = points.length;
        const direct = distancesOf(points);
        const paths = pathLengths(direct, 2);
        // The same by relaxing every edge until nothing changes.
        const edges: [number, number][] = points.flatMap((_, i) =>
          points
            .map((_point, j) => j)
            .filter((j) => j !== i)
            .sort((a, b) => direct.data[i * n + a]! - direct.data[i * n + b]! || a - b)
            .slice(0, 2)
            .flatMap((j): [number, number][] => [
              [i, j],
              [j, i],
            ]),
        );
        const walks = Array.from({ length: n }, (_, source) => {
          const reached = Array.from({ length: n }, (_v, j) => (j === source ? 0 : Infinity));
          for (let round = 0; round < n; round++) {
            for (const [a, b] of edges) reached[b] = Math.min(reached[b]!, reached[a]! + direct.data[a * n + b]!);
          }
          return reached;
        });
        const farthest = Math.max(...walks.flat().filter((length) => length < Infinity));
        walks.flat().forEach((length, k) => {
          expect(paths.data[k]).toBeCloseTo(length === Infinity ? farthest : length, 9);
        });
      }),
      { numRuns: 50 },
    );
  });

  it('leave pairs of which nothing is known as far as the farthest', () => {
    const distances = {
      rows: 3,
      columns: 3,
      data: Float64Array.from([0, 2, Infinity, 2, 0, Infinity, Infinity, Infinity, 0]),
    };
    expect([...pathLengths(distances, 1).data]).toEqual([0, 2, 2, 2, 0, 2, 2, 2, 0]);
  });
});
