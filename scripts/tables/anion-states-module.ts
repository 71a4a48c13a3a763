import { chargeUnits } from '../../src/chemistry/ions/charge-units.js';

/** The module of data/anion-states.csv, with charges in units so that fractions are exact. */
export function anionStatesModule(rows: readonly Readonly<Record<string, string>>[]): string {
  const byElement = new Map<string, string[]>();
  for (const { element = '', charge = '', count } of rows) {
    const [numerator, denominator = '1'] = charge.split('/');
    const units = chargeUnits(Number(numerator) / Number(denominator));
    byElement.set(element, [...(byElement.get(element) ?? []), `[${units}, ${count}]`]);
  }
  const lines = [...byElement].map(([element, states]) => `  ${element}: [${states.join(', ')}],`);
  return `/** By element: [charge in units (charge-units.ts), number of occurrences], most negative charge first. */
export const ANION_STATES: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
${lines.join('\n')}
};
`;
}
