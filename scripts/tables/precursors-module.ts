/** The module of data/precursors.csv: by kind the usual compounds and the others, and the hazards. */
export function precursorsModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const kinds = [...new Set(rows.map(({ kind }) => kind!))];
  const formulas = (kind: string, usual: string): string =>
    rows
      .filter((row) => row['kind'] === kind && row['usual'] === usual)
      .map(({ formula }) => formula)
      .join(' ');
  const hazards = rows
    .filter(({ hazard }) => hazard !== '')
    .map(({ formula, hazard }) => `  '${formula}': '${hazard}',\n`);
  return `/** By kind: formulas of the usual ones and of the others, separated by spaces. */
export const PRECURSORS = {
${kinds.map((kind) => `  ${kind}: ['${formulas(kind, 'yes')}', '${formulas(kind, 'no')}'],\n`).join('')}} as const;

/** Why a compound is dangerous beyond its elements. */
export const PRECURSOR_HAZARDS: Readonly<Record<string, string>> = {
${hazards.join('')}};
`;
}
