import { MAX_SITES, type Crystal, type CrystalSite } from './crystal.js';
import { toFractional } from './fractional.js';
import type { Vector } from './vectors.js';

/**
 * The cell of a computed structure, each site fully occupied: symbols with the points of their atoms in angstrom, and the
 * basis vectors as rows. Null if the cell has no volume, if a number is missing or there are too many sites.
 */
export function atomsCrystal(
  lattice: readonly (readonly number[])[],
  symbols: readonly string[],
  points: readonly Vector[],
): Crystal | null {
  if (symbols.length === 0 || symbols.length > MAX_SITES || symbols.length !== points.length) return null;
  if (lattice.length !== 3 || !lattice.every((vector) => vector.length === 3 && vector.every(Number.isFinite))) {
    return null;
  }
  const sites: CrystalSite[] = [];
  for (const [index, symbol] of symbols.entries()) {
    const point = points[index]!;
    const at = point.every(Number.isFinite) ? toFractional(lattice, point) : null;
    if (!at) return null;
    sites.push({ occupants: [[symbol, 1]], at });
  }
  return { lattice, spaceGroup: null, sites };
}
