import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementalQuantity } from '../src/chemistry/elements/elemental-quantities.js';
import type { ElementTable } from './element-table.js';

/** Text fields of pymatgen's periodic table and the factor that turns them into the units of elements.csv. */
const PYMATGEN_FIELDS: readonly (readonly [ElementalQuantity, string, number])[] = [
  ['atomic_mass', 'Atomic mass', 1],
  ['electron_affinity', 'Electron affinity', 1],
  ['electronegativity_pauling', 'X', 1],
  ['radius_van_der_waals', 'Van der waals radius', 100],
  ['radius_atomic', 'Atomic radius', 100],
  ['melting_point', 'Melting point', 1],
  ['boiling_point', 'Boiling point', 1],
  ['density', 'Density of solid', 0.001],
  ['molar_volume', 'Molar volume', 1],
  ['thermal_conductivity', 'Thermal conductivity', 1],
];

/** Elements whose "atomic radius" in pymatgen is the calculated one, since Slater gave none. */
const NOT_SLATER = new Set(['Ar']);

type PymatgenTable = Record<string, Record<string, unknown>>;

/** The first number of a text such as "(white P) 317.3 K"; nothing for "no data". */
function leadingNumber(field: unknown): number | undefined {
  if (typeof field === 'number') return field;
  const match = /(?<![A-Za-z0-9.])-?\d+(\.\d+)?/.exec(String(field ?? ''));
  return match ? Number(match[0]) : undefined;
}

/** Product rounded to 10 significant digits, so that 0.82 x 100 is 82. */
function scaled(value: number, factor: number): number {
  return Number((value * factor).toPrecision(10));
}

/** Fills in what pymatgen's core/periodic_table.json has. */
export function readPymatgenElements(table: ElementTable, directory: string): void {
  const data = JSON.parse(readFileSync(join(directory, 'core/periodic_table.json'), 'utf8')) as PymatgenTable;
  for (const symbol of table.symbols) {
    const element = data[symbol];
    if (!element) throw new Error(`pymatgen has no ${symbol}`);
    for (const [quantity, field, factor] of PYMATGEN_FIELDS) {
      if (quantity === 'radius_atomic' && NOT_SLATER.has(symbol)) continue;
      const text = String(element[field] ?? '');
      // "no data cm<sup>3</sup>" has a digit in it all the same.
      const value = text.startsWith('no data') ? undefined : leadingNumber(element[field]);
      if (value === undefined) continue;
      const estimate = /estimate|about/.test(text) ? 'estimate: marked so by the source' : '';
      table.set(symbol, quantity, scaled(value, factor), 'pymatgen', estimate);
    }
    const energies = element['Ionization energies'] as (number | null)[];
    const [first, second] = energies;
    if (typeof first === 'number') table.set(symbol, 'ionization_energy_1', first, 'pymatgen');
    if (typeof second === 'number') table.set(symbol, 'ionization_energy_2', second, 'pymatgen');
  }
}

/** Radii computed by Clementi, Raimondi and Reinhardt (1967) that pymatgen has besides Slater's, in pm. */
export function readCalculatedRadius(directory: string, symbol: string): number | undefined {
  const data = JSON.parse(readFileSync(join(directory, 'core/periodic_table.json'), 'utf8')) as PymatgenTable;
  const value = leadingNumber(data[symbol]?.['Atomic radius calculated']);
  return value === undefined ? undefined : scaled(value, 100);
}

/** Fills in densities and covalent radii from the source text of the Python package periodictable. */
export function readPeriodictable(table: ElementTable, directory: string): void {
  const known = new Set(table.symbols);
  const densities = readFileSync(join(directory, 'density.py'), 'utf8').split('element_densities = dict(')[1] ?? '';
  for (const [, symbol, value] of densities.matchAll(/^\s+([A-Z][a-z]?)=\(?([\d.]+)/gm))
    if (symbol && known.has(symbol)) table.set(symbol, 'density', Number(value), 'periodictable');

  const radii = readFileSync(join(directory, 'covalent_radius.py'), 'latin1').split('Cordero = """')[1] ?? '';
  // "6 Csp3 0.76 1 10000": the first line of an element counts, which is sp3 carbon and the low-spin 3d metals.
  for (const [, label, value] of (radii.split('"""')[0] ?? '').matchAll(/^\d+\s+(\S+)\s+([\d.]+)/gm)) {
    const symbol = (label ?? '').replace(/(sp3|l\.s\.)$/, '');
    if (known.has(symbol)) table.set(symbol, 'radius_covalent', scaled(Number(value), 100), 'periodictable');
  }
}
