import { computeBasis, type Atom } from './atoms.js';
import type { Cell } from './prototype.js';
import type { Vector } from './vectors.js';

/** The shortest distance between two kinds of atom, in angstrom. */
export interface Contact {
  readonly pair: readonly [string, string];
  readonly distance: number;
}

const SHIFTS = [-1, 0, 1];

/** The shortest distance of each pair of elements in a crystal, between different atoms or an atom and its image. */
export function shortestContacts(atoms: readonly Atom[], cell: Cell): Contact[] {
  const basis = computeBasis(cell);
  const found = new Map<string, Contact>();
  for (const [first, one] of atoms.entries()) {
    for (const other of atoms.slice(first)) {
      const distance = nearest(one, other, basis);
      const pair = [one.element, other.element].sort() as [string, string];
      const key = pair.join(' ');
      if (distance < (found.get(key)?.distance ?? Infinity)) found.set(key, { pair, distance });
    }
  }
  return [...found.values()];
}

/** In plain numbers, since all pairs of a cell are tried with all their images. */
function nearest(one: Atom, other: Atom, basis: readonly (readonly number[])[]): number {
  const [du, dv, dw] = [0, 1, 2].map((axis) => {
    const plain = one.at[axis]! - other.at[axis]!;
    return plain - Math.round(plain);
  }) as [number, number, number];
  const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = basis as unknown as [Vector, Vector, Vector];
  let least = Infinity;
  for (const i of SHIFTS) {
    const u = du + i;
    for (const j of SHIFTS) {
      const v = dv + j;
      for (const k of SHIFTS) {
        const w = dw + k;
        const x = u * ax + v * bx + w * cx;
        const y = u * ay + v * by + w * cy;
        const z = u * az + v * bz + w * cz;
        const squared = x * x + y * y + z * z;
        if (squared > 1e-4 && squared < least) least = squared;
      }
    }
  }
  return Math.sqrt(least);
}
