/**
 * The module of data/ionic-substitution.csv. A row of numbers for each ion: the places of its partners, each as the
 * distance from the one before, and the weights in thousandths, which loses nothing that the fit could resolve.
 */
export function ionicSubstitutionModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const ions = [...new Set(rows.flatMap(({ ion = '', other = '' }) => [ion, other]))].sort();
  const position = new Map(ions.map((ion, index) => [ion, index]));
  const partners = ions.map(() => [] as (readonly [number, number])[]);
  for (const { ion = '', other = '', lambda } of rows) {
    const [first, second] = [position.get(ion)!, position.get(other)!];
    partners[Math.min(first, second)]!.push([Math.max(first, second), Math.round(1000 * Number(lambda))]);
  }
  const lines = partners.map((row, index) => {
    let last = index;
    const numbers = row
      .sort((a, b) => a[0] - b[0])
      .flatMap(([other, weight]) => {
        const step = other - last;
        last = other;
        return [step, weight];
      });
    return `  '${numbers.join(' ')}',`;
  });
  return `/** Ions of the table, ordered by label. */
export const SUBSTITUTION_IONS = '${ions.join(' ')}';

/**
 * For each ion a row of pairs "step weight": the partner is step positions after the one before (the first: after the ion
 * itself), the weight is in thousandths. Partners before the ion are in the partners' rows.
 */
export const SUBSTITUTION_ROWS: readonly string[] = [
${lines.join('\n')}
];
`;
}
