import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isImputed, REPRESENTATIONS, representation } from '../../src/chemistry/elements/elemental-representations.js';
import type { ElementalQuantity } from '../../src/chemistry/elements/elemental-quantities.js';

const shared = process.env['INCOGNITA_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const path = join(shared, 'data/elements-check.csv');

/** Columns of the other table whose definition is ours, the factor to our unit, and the elements known to differ. */
const COLUMNS: readonly (readonly [ElementalQuantity, string, number, string])[] = [
  ['atomic_mass', 'mass', 1, ''],
  ['period', 'period', 1, ''],
  ['group', 'group', 1, ''],
  ['ionization_energy_1', 'IE1', 1, ''],
  // Two evaluations of an uncertain value.
  ['ionization_energy_2', 'IE2', 1, 'Rn'],
  ['electronegativity_pauling', 'EN_pauling', 1, ''],
  ['electronegativity_allen', 'EN_allen', 2.30016 / 13.605693, ''],
  ['radius_van_der_waals', 'r_vdw', 1, ''],
  ['radius_covalent', 'r_cov', 1, ''],
  ['radius_atomic', 'r_atomic', 1, ''],
  ['radius_pseudopotential_s', 'r_ps_s', 1, ''],
  ['radius_pseudopotential_p', 'r_ps_p', 1, ''],
  // Other allotropes: monoclinic sulfur, grey selenium, white tin.
  ['melting_point', 'Tm', 1, 'S Se Sn'],
  ['boiling_point', 'Tb', 1, ''],
  ['molar_volume', 'molar_volume', 1, ''],
  ['specific_heat', 'cp', 1, ''],
];

describe.skipIf(!existsSync(path))(
  'elements next to another table (skipped where elements-check.csv is absent)',
  () => {
    const [header = '', ...lines] = existsSync(path) ? readFileSync(path, 'utf8').trim().split('\n') : [];
    const columns = header.split(',');

    test.each(COLUMNS)(
      '%s agrees to 5 % but for the elements that the documentation explains',
      (quantity, column, factor, known) => {
        const place = columns.indexOf(column);
        const at = REPRESENTATIONS.findIndex(({ name }) => name === quantity);
        const different: string[] = [];
        for (const line of lines) {
          const cells = line.split(',');
          const symbol = cells[0]!;
          const ours = representation(symbol)?.[at];
          if (ours === undefined || cells[place] === '' || isImputed(symbol, quantity)) continue;
          const theirs = Number(cells[place]) * factor;
          if (Math.abs(ours - theirs) > 0.05 * Math.abs(theirs)) different.push(symbol);
        }
        expect(different.join(' ')).toBe(known);
      },
    );
  },
);
