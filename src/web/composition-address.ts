/** The page of a composition. */
export function compositionAddress(formula: string): string {
  return `/compositions/${encodeURIComponent(formula)}`;
}
