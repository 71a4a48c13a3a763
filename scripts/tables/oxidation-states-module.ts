/** The module of data/oxidation-states.csv: what was rejected is left out. */
export function oxidationStatesModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byElement = new Map<string, string[]>();
  for (const { element = '', charge, count, origin } of rows) {
    if (origin === 'rejected') continue;
    byElement.set(element, [...(byElement.get(element) ?? []), `[${charge}, ${count}]`]);
  }
  const lines = [...byElement].map(([element, states]) => `  ${element}: [${states.join(', ')}],`);
  return `/** By element: [charge, number of occurrences in crystals], lowest charge first. */
export const OXIDATION_STATES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
${lines.join('\n')}
};
`;
}
