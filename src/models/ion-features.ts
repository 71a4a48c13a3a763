import { integerPower } from '../numerics/elementary/integer-power.js';
import { ionProfile } from '../chemistry/ions/ion-profile.js';
import type { Ion } from '../chemistry/ions/ion.js';
import { REPRESENTATIONS } from '../chemistry/elements/elemental-representations.js';
import { zeros, type Dense } from '../numerics/dense.js';

/** Columns that tell kinds apart rather than measure: which charge, which group of the periodic table. */
const CHARGES = [1, 2, 3, 4, 5, 6, 7, 8];
const GROUPS = Array.from({ length: 18 }, (_, g) => g + 1);

/**
 * What an ion is, as numbers: the 22 elemental representations, charge, radius, field strength, how usual the oxidation
 * state is, all standardised over the given ions, and 0/1 columns for each charge and each group. Constant columns are 0.
 */
export function ionFeatures(ions: readonly Ion[]): Dense {
  const profiles = ions.map(ionProfile);
  const group = REPRESENTATIONS.findIndex(({ name }) => name === 'group');
  const rows = profiles.map(({ ion, values, radius, logShare }) => [
    ...values,
    ion.charge,
    radius,
    ion.charge / (radius * radius),
    logShare,
  ]);
  const measured = rows[0]?.length ?? 0;
  const columns = measured + CHARGES.length + GROUPS.length;
  const table = zeros(ions.length, columns);
  for (let j = 0; j < measured; j++) {
    const mean = rows.reduce((sum, row) => sum + row[j]!, 0) / rows.length;
    const scale = Math.sqrt(rows.reduce((sum, row) => sum + integerPower(row[j]! - mean, 2), 0) / rows.length);
    if (!(scale > 1e-12)) continue;
    rows.forEach((row, i) => (table.data[i * columns + j] = (row[j]! - mean) / scale));
  }
  profiles.forEach(({ ion, values }, i) => {
    const charge = CHARGES.indexOf(Math.abs(ion.charge));
    if (charge >= 0) table.data[i * columns + measured + charge] = 1;
    const position = GROUPS.indexOf(values[group]!);
    if (position >= 0) table.data[i * columns + measured + CHARGES.length + position] = 1;
  });
  return table;
}
