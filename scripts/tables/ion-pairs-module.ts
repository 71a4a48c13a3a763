/** The module of data/ion-pairs.csv. */
export function ionPairsModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byCation = new Map<string, string[]>();
  for (const { element, charge, anion, count } of rows) {
    const key = `${element} ${charge}`;
    byCation.set(key, [...(byCation.get(key) ?? []), `${anion} ${count}`]);
  }
  const lines = [...byCation].map(([key, anions]) => `  '${key}': '${anions.join(' ')}',`);
  return `/** By element and charge of a cation: anions with the number of compounds in which both are. */
export const ION_PAIRS: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`;
}
