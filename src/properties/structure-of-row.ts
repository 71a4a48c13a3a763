import { STRUCTURE_COUNT } from './describe-structure.js';

/** The descriptors of one row's structure among those of all rows; null if it is not known. */
export function structureOfRow(structures: Float64Array, row: number): Float64Array | null {
  const own = structures.subarray(row * STRUCTURE_COUNT, (row + 1) * STRUCTURE_COUNT);
  return Number.isNaN(own[0]!) ? null : own;
}
