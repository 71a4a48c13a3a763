import type { Dense } from '../../numerics/dense.js';
import { classicalScaling } from '../../numerics/layout/classical-scaling.js';
import { pathLengths } from '../../numerics/layout/path-lengths.js';
import { reduceStress } from '../../numerics/layout/reduce-stress.js';
import type { EvidenceOfLists } from './ion-evidence-of-lists.js';
import type { IonMap } from './ion-types.js';

/** Cations of fewer known compounds say too little of what they are alike. */
export const LEAST_COMPOUNDS = 5;

/** To how many of the ions most alike each ion is joined, and how often ions are moved afterwards. */
const JOINED = 6;
const STEPS = 300;

/**
 * The map of the cations: ions that replace each other in known compounds are near. Paths along the ions most alike are drawn in the plane by
 * classical scaling and then with the least stress. UMAP would be another way; umap-js 1.4.0 gives other maps on Node 24 than on Node 22, because it
 * takes powers from the engine, and a map must be the same for everybody.
 */
export function ionMap({ evidence, lists }: EvidenceOfLists): IonMap {
  const { ions, compounds } = evidence;
  const all = ions.map((ion, index) => ({ ion, index, compounds: compounds[index]! }));
  const cations = all.filter(
    ({ ion, index, compounds: count }) =>
      ion.charge > 0 && count >= LEAST_COMPOUNDS && evidence.nearest(index, 1).length > 0,
  );
  const n = cations.length;
  const distances: Dense = { rows: n, columns: n, data: new Float64Array(n * n) };
  cations.forEach(({ index: a }, i) => {
    cations.forEach(({ index: b }, j) => {
      const similarity = evidence.similarity.data[a * ions.length + b]!;
      distances.data[i * n + j] = i === j ? 0 : similarity > 0 ? 1 - similarity : Infinity;
    });
  });
  const paths = pathLengths(distances, JOINED);
  const places = withinSquare(reduceStress(classicalScaling(paths, 2), paths, STEPS));
  return {
    cations: cations.map(({ ion, index, compounds: count }, i) => ({
      ion,
      compounds: count,
      x: places.data[i * 2]!,
      y: places.data[i * 2 + 1]!,
      nearest: evidence.nearest(index, 1)[0] ?? null,
    })),
    anions: all
      .filter(({ ion, compounds: count }) => ion.charge < 0 && count > 0)
      .map(({ ion, compounds: count }) => ({ ion, compounds: count })),
    lists,
  };
}

/** The same points, moved and scaled into the unit square, with one scale for both axes; four digits, which no screen exceeds. */
function withinSquare({ rows, columns, data }: Dense): Dense {
  const axes = Array.from({ length: columns }, (_, d) => data.filter((_value, k) => k % columns === d));
  const least = axes.map((axis) => axis.reduce((low, value) => Math.min(low, value), Infinity));
  const most = axes.map((axis) => axis.reduce((high, value) => Math.max(high, value), -Infinity));
  const span = Math.max(...most.map((high, d) => high - least[d]!), 0) || 1;
  const place = (value: number, d: number): number => 0.5 + (value - (least[d]! + most[d]!) / 2) / span;
  return { rows, columns, data: data.map((value, k) => Math.round(place(value, k % columns) * 1e4) / 1e4) };
}
