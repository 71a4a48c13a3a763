import { cos } from '../numerics/elementary/elementary-functions.js';
import { isSameCoordinate } from './is-same-coordinate.js';
import type { Cell, PrototypeSite } from './prototype.js';
import { applyOperation, symmetryOperation } from './symmetry-operation.js';

/** An atom in the conventional cell, in fractional coordinates. */
export interface Atom {
  readonly element: string;
  readonly at: readonly [number, number, number];
}

/** All atoms of the cell: each site under every operation, once. */
export function generateAtoms(sites: readonly PrototypeSite[], operations: readonly string[]): Atom[] {
  const maps = operations.map((text) => symmetryOperation(text)!);
  return sites.flatMap(([element, x, y, z]) => {
    const images: [number, number, number][] = [];
    for (const map of maps) {
      const image = applyOperation(map, [x, y, z]);
      if (!images.some((other) => other.every((value, axis) => isSameCoordinate(value, image[axis]!))))
        images.push(image);
    }
    return images.map((at) => ({ element, at }));
  });
}

/** The basis vectors of a cell in angstrom, as rows. */
export function computeBasis([a, b, c, ...angles]: Cell): number[][] {
  const [alpha, beta, gamma] = angles.map((degrees) => cos((degrees * Math.PI) / 180)) as [number, number, number];
  const sinGamma = Math.sqrt(1 - gamma * gamma);
  const x = c * beta;
  const y = (c * (alpha - beta * gamma)) / sinGamma;
  return [
    [a, 0, 0],
    [b * gamma, b * sinGamma, 0],
    [x, y, Math.sqrt(Math.max(0, c * c - x * x - y * y))],
  ];
}
