import type { MapPoint } from '../../service/maps/map-types.js';

/** What lies at one place of a map: known compounds and candidates apart, each with its best first. */
export interface PointGroup {
  readonly fractions: readonly number[];
  readonly known: readonly MapPoint[];
  readonly candidates: readonly MapPoint[];
}

/** The points of a map by place. Compositions that differ in the amount of the anion only share theirs. */
export function groupPoints(points: readonly MapPoint[]): PointGroup[] {
  const groups = new Map<string, { fractions: readonly number[]; known: MapPoint[]; candidates: MapPoint[] }>();
  for (const point of points) {
    const key = point.fractions.map((share) => share.toFixed(6)).join(' ');
    const group = groups.get(key) ?? { fractions: point.fractions, known: [], candidates: [] };
    groups.set(key, group);
    (point.known ? group.known : group.candidates).push(point);
  }
  return [...groups.values()];
}

/** What a triangle is drawn from, its last shape on top: places with candidates, the best of them last, and places with known compounds. */
export interface TriangleLayers {
  readonly groups: readonly PointGroup[];
  readonly open: readonly PointGroup[];
  readonly known: readonly PointGroup[];
}

export function triangleLayers(points: readonly MapPoint[]): TriangleLayers {
  const groups = groupPoints(points);
  return {
    groups,
    open: groups
      .filter(({ candidates }) => candidates.length > 0)
      .toSorted((a, b) => a.candidates[0]!.score! - b.candidates[0]!.score!),
    known: groups.filter((group) => group.known.length > 0),
  };
}
