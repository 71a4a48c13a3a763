/** The module of data/mixed-valence.csv. */
export function mixedValenceModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byElement = new Map<string, string[]>();
  for (const { element = '', lower, higher, not_beside: notBeside } of rows) {
    const pair = notBeside ? `[${lower}, ${higher}, '${notBeside}']` : `[${lower}, ${higher}]`;
    byElement.set(element, [...(byElement.get(element) ?? []), pair]);
  }
  const lines = [...byElement].map(([element, pairs]) => `  ${element}: [${pairs.join(', ')}],`);
  return `/** By element: pairs of charges that occur together, the lower one first, and the anions that alone together with them exclude it. */
export const MIXED_VALENCE: Readonly<Record<string, readonly (readonly [number, number, string?])[]>> = {
${lines.join('\n')}
};
`;
}
