/** The module of data/element-classes.csv: which elements belong to each class, in the order of the table. */
export function elementClassesModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byClass = new Map<string, string[]>();
  for (const { class: name = '', symbol = '' } of rows) byClass.set(name, [...(byClass.get(name) ?? []), symbol]);
  const lines = [...byClass].map(([name, symbols]) => `  ${name}: '${symbols.join(' ')}',`);
  return `/** By class: symbols of its elements, separated by spaces. */
export const ELEMENT_CLASSES = {
${lines.join('\n')}
} as const;
`;
}
