import { cross, dot, type Vector } from './vectors.js';

/** Fractional coordinates of a point in a cell whose basis vectors are rows, from 0 to below 1; null if the cell has no volume. */
export function toFractional(lattice: readonly (readonly number[])[], point: Vector): [number, number, number] | null {
  const [a, b, c] = lattice as unknown as readonly [Vector, Vector, Vector];
  const volume = computeVolume(lattice);
  if (!(Math.abs(volume) > 1e-6)) return null;
  const [x, y, z] = [cross(b, c), cross(c, a), cross(a, b)].map((normal) => dot(point, normal) / volume);
  return [wrapped(x!), wrapped(y!), wrapped(z!)];
}

/** The volume of a cell whose basis vectors are rows; negative if they are left-handed. */
export function computeVolume(lattice: readonly (readonly number[])[]): number {
  const [a, b, c] = lattice as unknown as readonly [Vector, Vector, Vector];
  return dot(a, cross(b, c));
}

/** The point of fractional coordinates in a cell whose basis vectors are rows. */
export function cartesian(lattice: readonly (readonly number[])[], [x, y, z]: Vector): [number, number, number] {
  const [a, b, c] = lattice as unknown as readonly [Vector, Vector, Vector];
  return [0, 1, 2].map((axis) => x * a[axis]! + y * b[axis]! + z * c[axis]!) as [number, number, number];
}

function wrapped(value: number): number {
  const rest = value - Math.floor(value);
  // Rounding turns what is just below 0 into 1.
  return rest > 1 - 1e-9 ? 0 : rest;
}
