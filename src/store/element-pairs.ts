import type { Bitset } from './bitset.js';

/** How many rows of a list each two elements are in together. */
export interface ElementPairs {
  readonly elements: readonly string[];
  /** `rows[i][j]` for j up to i; `rows[i][i]` is how many rows the element is in. */
  readonly rows: readonly (readonly number[])[];
}

/** Counts pairs of elements, each element being the set of the rows that have it. */
export function elementPairs(elements: readonly string[], setOf: (element: string) => Bitset): ElementPairs {
  const sets = elements.map(setOf);
  return { elements, rows: sets.map((set, i) => sets.slice(0, i + 1).map((other) => set.countWith(other))) };
}
