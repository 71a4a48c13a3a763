import { MAX_SITES, type CrystalSite } from './crystal.js';
import { isSameCoordinate } from './is-same-coordinate.js';
import { applyOperation, type SymmetryOperation } from './symmetry-operation.js';

/** An atom of the asymmetric unit. */
export interface UnitAtom {
  readonly element: string;
  readonly occupancy: number;
  /** Fractional coordinates. */
  readonly at: readonly [number, number, number];
}

/** Occupancies have errors; a site with more than this has two atoms in one place. */
const MAX_OCCUPANCY = 1.05;

/**
 * All sites of the cell: the images of each atom under every operation, atoms of different elements at the same point
 * as one site. Null if there are too many, or if more than one atom would be at a point.
 */
export function expandSites(
  atoms: readonly UnitAtom[],
  operations: readonly SymmetryOperation[],
): CrystalSite[] | null {
  const sites: { readonly at: [number, number, number]; readonly occupants: Map<string, number> }[] = [];
  if (atoms.length > MAX_SITES || operations.length > MAX_OPERATIONS) return null;
  for (const { element, occupancy, at } of atoms) {
    for (const operation of operations) {
      const image = applyOperation(operation, at);
      const there = sites.find((site) => site.at.every((value, axis) => isSameCoordinate(value, image[axis]!)));
      // An atom that is listed twice, or whose images fall together, is one.
      if (there) there.occupants.set(element, Math.max(there.occupants.get(element) ?? 0, occupancy));
      else if (sites.push({ at: image, occupants: new Map([[element, occupancy]]) }) > MAX_SITES) return null;
    }
  }
  const expanded = sites.map(({ at, occupants }) => ({
    at,
    occupants: [...occupants].sort(([a], [b]) => (a < b ? -1 : 1)),
  }));
  return expanded.every((site) => totalOf(site) <= MAX_OCCUPANCY) ? expanded : null;
}

/** No space group has more in its conventional cell. */
const MAX_OPERATIONS = 192;

function totalOf({ occupants }: CrystalSite): number {
  return occupants.reduce((sum, [, occupancy]) => sum + occupancy, 0);
}
