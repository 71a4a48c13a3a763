/** The module of data/standard-potentials.csv. */
export function standardPotentialsModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map(
    ({ element, higher, lower, volts, oxygen }) => `  ['${element}', ${higher}, ${lower}, ${volts}, ${oxygen || 0}],`,
  );
  return `/** Element, higher and lower state, volts, and from how many oxygen atoms for each of the element on it holds. */
export const STANDARD_POTENTIALS: readonly (readonly [string, number, number, number, number])[] = [
${lines.join('\n')}
];
`;
}
