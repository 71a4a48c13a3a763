/** The module of data/state-partners.csv. */
export function statePartnersModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const lines = rows.map(({ element, charge, anions }) => `  '${element} ${charge}': '${anions}',`);
  return `/** By element and charge: the anions with which the state occurs; a state that is not here occurs with all. */
export const STATE_PARTNERS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
