/** The module of data/elements-sources.csv: only which values are imputed, since that is what code asks. */
export function elementsSourcesModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byQuantity = new Map<string, string[]>();
  for (const { symbol = '', quantity = '', imputed } of rows) {
    if (imputed === 'yes') byQuantity.set(quantity, [...(byQuantity.get(quantity) ?? []), symbol]);
  }
  const lines = [...byQuantity].map(([quantity, symbols]) => `  ${quantity}: '${symbols.join(' ')}',`);
  return `/** By elemental quantity: the elements whose value is imputed or an estimate, separated by spaces. */
export const IMPUTED_VALUES: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
