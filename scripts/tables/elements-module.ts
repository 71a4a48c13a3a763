/** The module of data/elements.csv: the values by element, in the order of the table's columns. */
export function elementsModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map(({ symbol, ...values }) => `  ${symbol}: [${Object.values(values).join(', ')}],`);
  return `/** By element: the elemental quantities, in the order of ELEMENTAL_QUANTITIES. */
export const ELEMENT_VALUES: Readonly<Record<string, readonly number[]>> = {
${lines.join('\n')}
};
`;
}
