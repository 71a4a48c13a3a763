/** The module of data/mixed-valence.csv. */
export function mixedValenceModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byElement = new Map<string, string[]>();
  for (const { element = '', lower, higher } of rows) {
    byElement.set(element, [...(byElement.get(element) ?? []), `[${lower}, ${higher}]`]);
  }
  const lines = [...byElement].map(([element, pairs]) => `  ${element}: [${pairs.join(', ')}],`);
  return `/** By element: pairs of charges that occur together, the lower one first. */
export const MIXED_VALENCE: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
${lines.join('\n')}
};
`;
}
