/**
 * Lists every value of data/elements.csv that differs by more than 5 % from another table of elements.
 *
 *   npx tsx scripts/check-elements.ts [--against FILE] [--tolerance 0.05]
 *
 * FILE is a CSV with the columns named in COLUMNS; the default is elements-check.csv next to the checkout
 * (INCOGNITA_SHARED or ../shared, folder data). Prints one line per difference, grouped by quantity, and how many values
 * agreed. docs/reference-tables.md explains the differences. Exit status 0 unless the file is not there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import type { ElementalQuantity } from '../src/chemistry/elements/elemental-quantities.js';

const root = join(import.meta.dirname, '..');
const shared = process.env['INCOGNITA_SHARED'] ?? join(root, '../shared');
const { values: options } = parseArgs({
  options: {
    against: { type: 'string', default: join(shared, 'data/elements-check.csv') },
    tolerance: { type: 'string', default: '0.05' },
  },
});

/** Column of the other table, and the factor that brings its value to the unit of elements.csv. */
const COLUMNS: Readonly<Record<ElementalQuantity, readonly [string, number]>> = {
  atomic_number: ['Z', 1],
  atomic_mass: ['mass', 1],
  period: ['period', 1],
  group: ['group', 1],
  ionization_energy_1: ['IE1', 1],
  ionization_energy_2: ['IE2', 1],
  electron_affinity: ['EA', 1],
  electronegativity_pauling: ['EN_pauling', 1],
  // Configuration energies in eV; Allen's scale is 2.30016 per rydberg of 13.605693 eV.
  electronegativity_allen: ['EN_allen', 2.30016 / 13.605693],
  radius_van_der_waals: ['r_vdw', 1],
  radius_covalent: ['r_cov', 1],
  radius_atomic: ['r_atomic', 1],
  radius_pseudopotential_s: ['r_ps_s', 1],
  radius_pseudopotential_p: ['r_ps_p', 1],
  melting_point: ['Tm', 1],
  boiling_point: ['Tb', 1],
  density: ['density', 1],
  molar_volume: ['molar_volume', 1],
  heat_of_fusion: ['dHfus', 1],
  heat_of_vaporization: ['dHvap', 1],
  thermal_conductivity: ['therm_cond', 1],
  specific_heat: ['cp', 1],
};

type Row = Record<string, string>;

function readTable(path: string): Row[] {
  return parse(readFileSync(path, 'utf8'), { columns: true, comment: '#', comment_no_infix: true });
}

if (!existsSync(options.against)) {
  process.stderr.write(`${options.against} is not there: name a table to compare with by --against FILE\n`);
  process.exit(1);
}

const other = new Map(readTable(options.against).map((row) => [row['symbol'], row]));
const elements = readTable(join(root, 'data/elements.csv'));
const imputed = new Set(
  readTable(join(root, 'data/elements-sources.csv'))
    .filter((row) => row['imputed'] === 'yes')
    .map((row) => `${row['symbol']} ${row['quantity']}`),
);

let compared = 0;
let different = 0;
for (const [quantity, [column, factor]] of Object.entries(COLUMNS)) {
  const lines: string[] = [];
  let here = 0;
  for (const row of elements) {
    const symbol = row['symbol'] ?? '';
    const text = other.get(symbol)?.[column] ?? '';
    if (text === '') continue;
    here++;
    const ours = Number(row[quantity]);
    const theirs = Number(text) * factor;
    const relative = (ours - theirs) / Math.max(Math.abs(theirs), 1e-12);
    if (Math.abs(relative) <= Number(options.tolerance)) continue;
    const mark = imputed.has(`${symbol} ${quantity}`) ? ' imputed' : '';
    lines.push(
      `  ${symbol}: ${ours} against ${Number(theirs.toPrecision(5))} (${(100 * relative).toFixed(0)} %)${mark}`,
    );
  }
  compared += here;
  different += lines.length;
  process.stdout.write(`${quantity}: ${lines.length} of ${here} differ\n${lines.map((line) => `${line}\n`).join('')}`);
}
process.stdout.write(`${different} of ${compared} values differ by more than ${100 * Number(options.tolerance)} %\n`);
