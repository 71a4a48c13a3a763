import type { Crystal } from './crystal.js';
import { cross, dot, type Vector } from './vectors.js';

/** An atom near another one. */
export interface Neighbour {
  /** From the atom in the middle, in angstrom. */
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly distance: number;
  /** The share of such cells in which there is an atom. */
  readonly occupancy: number;
}

/** Images of the cell that are looked through, at most: cells of real crystals need a few thousand. */
const MOST_IMAGES = 50_000;

/** Neighbours of one atom, at most: no crystal is so dense. */
const MOST_NEIGHBOURS = 1_000;

/** Atoms that are nearer than this are two entries of one site, of which one or the other is there. */
const SAME = 1e-3;

/**
 * The neighbours of each site within a distance, for any choice of the cell: the site itself is left out, its images are not.
 * Null for a cell without volume, or with more atoms than any crystal has.
 */
export function neighbours({ lattice, sites }: Crystal, reach: number): Neighbour[][] | null {
  const ranges = imageRanges(lattice, reach);
  if (!ranges) return null;
  const found: Neighbour[][] = [];
  const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = lattice as unknown as readonly [Vector, Vector, Vector];
  const [na, nb, nc] = ranges;
  for (const one of sites) {
    const near: Neighbour[] = [];
    for (const other of sites) {
      const occupancy = Math.min(
        1,
        other.occupants.reduce((sum, [, share]) => sum + share, 0),
      );
      const [du, dv, dw] = [0, 1, 2].map((axis) => {
        const plain = other.at[axis]! - one.at[axis]!;
        return plain - Math.round(plain);
      }) as [number, number, number];
      for (let i = -na; i <= na; i++) {
        for (let j = -nb; j <= nb; j++) {
          for (let k = -nc; k <= nc; k++) {
            const [u, v, w] = [du + i, dv + j, dw + k];
            const x = u * ax + v * bx + w * cx;
            const y = u * ay + v * by + w * cy;
            const z = u * az + v * bz + w * cz;
            const squared = x * x + y * y + z * z;
            if (squared >= reach * reach || squared < SAME * SAME) continue;
            if (near.push({ x, y, z, distance: Math.sqrt(squared), occupancy }) > MOST_NEIGHBOURS) return null;
          }
        }
      }
    }
    found.push(near);
  }
  return found;
}

/** How many cells away an atom within reach may be, along each axis, if coordinates differ by half a cell at the most. */
function imageRanges(lattice: Crystal['lattice'], reach: number): [number, number, number] | null {
  const [a, b, c] = lattice as unknown as readonly [Vector, Vector, Vector];
  const normals = [cross(b, c), cross(c, a), cross(a, b)];
  const volume = Math.abs(dot(a, normals[0]!));
  const ranges = normals.map((normal) => Math.ceil((reach * Math.sqrt(dot(normal, normal))) / volume + 0.5));
  const images = ranges.reduce((product, range) => product * (2 * range + 1), 1);
  return images <= MOST_IMAGES ? (ranges as [number, number, number]) : null;
}
