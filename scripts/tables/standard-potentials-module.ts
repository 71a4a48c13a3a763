/** The module of data/standard-potentials.csv. */
export function standardPotentialsModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map(({ element, higher, lower, volts }) => `  ['${element}', ${higher}, ${lower}, ${volts}],`);
  return `/** Element, higher and lower state, volts. */
export const STANDARD_POTENTIALS: readonly (readonly [string, number, number, number])[] = [
${lines.join('\n')}
];
`;
}
