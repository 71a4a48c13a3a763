/** The module of data/shannon-radii.csv: the effective radii; crystal radii are 0.14 angstrom larger for cations. */
export function shannonRadiiModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byElement = new Map<string, string[]>();
  for (const { element = '', charge, coordination, geometry, spin, ionic_radius } of rows) {
    const entry = `[${charge}, ${coordination}, '${geometry}', '${spin}', ${ionic_radius}]`;
    byElement.set(element, [...(byElement.get(element) ?? []), entry]);
  }
  const lines = [...byElement].map(([element, entries]) => `  ${element}: [${entries.join(', ')}],`);
  return `/** By element: [charge, coordination, geometry, spin, effective ionic radius in angstrom]. */
export const SHANNON_RADII: Readonly<Record<string, readonly (readonly [number, number, string, string, number])[]>> = {
${lines.join('\n')}
};
`;
}
