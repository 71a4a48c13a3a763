import type { Dense } from '../../numerics/dense.js';
import type { Contexts } from './context-table.js';

/** The evidence of the ions known in a context for another one: a sum of weights, 0 if the context is -1. */
export function sumEvidence(
  { starts, members, counts }: Contexts,
  context: number,
  { data, columns }: Dense,
  ion: number,
): number {
  if (context < 0) return 0;
  let sum = 0;
  const row = ion * columns;
  for (let k = starts[context]!; k < starts[context + 1]!; k++) sum += counts[k]! * data[row + members[k]!]!;
  return sum;
}
