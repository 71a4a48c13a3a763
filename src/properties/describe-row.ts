import { DESCRIPTOR_COUNT, DESCRIPTOR_GROUPS, describeCompound } from './compound-descriptors.js';
import { STRUCTURE_COUNT, STRUCTURE_GROUPS } from './describe-structure.js';
import { readShares } from './read-shares.js';

/** Groups of the descriptors of a row: those of the composition, and those of the structure if a property has learnt from structures. */
export const ROW_GROUPS: readonly { readonly name: string; readonly size: number }[] = [
  ...DESCRIPTOR_GROUPS,
  ...STRUCTURE_GROUPS,
];

/** How many groups a row of this length has. */
export function groupCount(length: number): number {
  return length > DESCRIPTOR_COUNT ? ROW_GROUPS.length : DESCRIPTOR_GROUPS.length;
}

/**
 * The descriptors of a compound. With `withStructures` those of its structure follow, NaN if it is not known. Throws FormulaProblem, or
 * RangeError for elements that have no descriptors.
 */
export function describeRow(
  formula: string,
  structure: Float64Array | null | undefined,
  withStructures: boolean,
): Float64Array {
  const composition = describeCompound(readShares(formula));
  if (!withStructures) return composition;
  const whole = new Float64Array(DESCRIPTOR_COUNT + STRUCTURE_COUNT).fill(NaN);
  whole.set(composition);
  if (structure) whole.set(structure, DESCRIPTOR_COUNT);
  return whole;
}
