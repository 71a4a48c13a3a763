import { basisOf, type Atom } from './atoms.js';
import type { Cell } from './prototype.js';

/** The shortest distance between two kinds of atom, in angstrom. */
export interface Contact {
  readonly pair: readonly [string, string];
  readonly distance: number;
}

const SHIFTS = [-1, 0, 1];

/** The shortest distance of each pair of elements in a crystal, between different atoms or an atom and its image. */
export function shortestContacts(atoms: readonly Atom[], cell: Cell): Contact[] {
  const basis = basisOf(cell);
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

function nearest(one: Atom, other: Atom, basis: readonly (readonly number[])[]): number {
  const difference = one.at.map((value, axis) => {
    const plain = value - other.at[axis]!;
    return plain - Math.round(plain);
  });
  let least = Infinity;
  for (const i of SHIFTS) {
    for (const j of SHIFTS) {
      for (const k of SHIFTS) {
        const [u, v, w] = [difference[0]! + i, difference[1]! + j, difference[2]! + k];
        const squared = [0, 1, 2].reduce((sum, axis) => {
          const along = u * basis[0]![axis]! + v * basis[1]![axis]! + w * basis[2]![axis]!;
          return sum + along * along;
        }, 0);
        if (squared > 1e-4 && squared < least) least = squared;
      }
    }
  }
  return Math.sqrt(least);
}
