/** A phase of a system of three elements: the atomic shares of the second and third, and its energy in eV per atom. */
export type TernaryPoint = readonly [second: number, third: number, energy: number];

/** A triangle of the lower hull: indices of its phases, and its plane, energy = p + q second + r third. */
export interface Facet {
  readonly corners: readonly [number, number, number];
  readonly plane: readonly [p: number, q: number, r: number];
}

/** Energies that differ by less are the same. */
const SAME = 1e-9;
/** Triangles of a smaller area are lines. */
const LEAST_AREA = 1e-10;

/**
 * The lower convex hull of the phases of three elements, as the triangles of coexisting phases. Phases are inserted one
 * after the other: each replaces the triangles above it by those that it makes with the edge of their region. The first
 * three points must be the elements.
 */
export function hullFacets(points: readonly TernaryPoint[]): Facet[] {
  let facets = facet(points, 0, 1, 2);
  for (let index = 3; index < points.length; index++) {
    const [, , energy] = points[index]!;
    const above = facets.filter((each) => energyOn(each, points[index]!) > energy + SAME);
    if (above.length === 0) continue;
    const added = outline(above).flatMap(([from, to]) => facet(points, from, to, index));
    facets = [...facets.filter((each) => !above.includes(each)), ...added];
  }
  return facets;
}

/** The energy of the lower hull, which is convex: the highest of its planes. */
export function hullEnergy(
  facets: readonly Facet[],
  at: readonly [second: number, third: number, ...unknown[]],
): number {
  return Math.max(...facets.map((each) => energyOn(each, at)));
}

function energyOn({ plane: [p, q, r] }: Facet, [second, third]: readonly [number, number, ...unknown[]]): number {
  return p + q * second + r * third;
}

/** The triangle of three points; none if they lie on a line. */
function facet(points: readonly TernaryPoint[], a: number, b: number, c: number): Facet[] {
  const [x, y, e] = points[a]!;
  const [x1, y1, e1] = points[b]!.map((value, axis) => value - points[a]![axis]!) as [number, number, number];
  const [x2, y2, e2] = points[c]!.map((value, axis) => value - points[a]![axis]!) as [number, number, number];
  const area = x1 * y2 - x2 * y1;
  if (Math.abs(area) < LEAST_AREA) return [];
  const q = (e1 * y2 - e2 * y1) / area;
  const r = (x1 * e2 - x2 * e1) / area;
  return [{ corners: [a, b, c], plane: [e - q * x - r * y, q, r] }];
}

/** The edges that only one of the triangles has. */
function outline(facets: readonly Facet[]): (readonly [number, number])[] {
  const edges = new Map<string, readonly [number, number]>();
  for (const { corners } of facets) {
    for (let side = 0; side < 3; side++) {
      const edge = [corners[side]!, corners[(side + 1) % 3]!].sort((a, b) => a - b) as [number, number];
      const key = edge.join();
      if (!edges.delete(key)) edges.set(key, edge);
    }
  }
  return [...edges.values()];
}
