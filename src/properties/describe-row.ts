import { DESCRIPTOR_COUNT, DESCRIPTOR_GROUPS, describeCompound } from './compound-descriptors.js';
import { describeIons, ION_COUNT, ION_GROUPS } from './describe-ions.js';
import { STRUCTURE_COUNT, STRUCTURE_GROUPS } from './describe-structure.js';
import { readShares } from './read-shares.js';

/** Groups of the descriptors of a row: those of the composition, of its ions, and of the structure if a property has learnt from structures. */
export const ROW_GROUPS: readonly { readonly name: string; readonly size: number }[] = [
  ...DESCRIPTOR_GROUPS,
  ...ION_GROUPS,
  ...STRUCTURE_GROUPS,
];

const UNSTRUCTURED = DESCRIPTOR_COUNT + ION_COUNT;

/** How many groups a row of this length has. */
export function groupCount(length: number): number {
  let groups = 0;
  for (let left = length; left > 0; groups++) left -= ROW_GROUPS[groups]!.size;
  return groups;
}

/**
 * The descriptors of a compound, with those of its ions. With `withStructures` those of its structure follow, NaN if it is not known. Throws FormulaProblem, or
 * RangeError for elements that have no descriptors.
 */
export function describeRow(
  formula: string,
  structure: Float64Array | null | undefined,
  withStructures: boolean,
): Float64Array {
  const row = new Float64Array(UNSTRUCTURED + (withStructures ? STRUCTURE_COUNT : 0)).fill(NaN);
  row.set(describeCompound(readShares(formula)));
  row.set(describeIons(formula), DESCRIPTOR_COUNT);
  if (structure && withStructures) row.set(structure, UNSTRUCTURED);
  return row;
}
