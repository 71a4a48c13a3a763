/**
 * Makes data/elements.csv and data/elements-sources.csv: 22 quantities of the elements 1 to 94.
 *
 *   npx tsx scripts/make-elements.ts [--pymatgen DIR] [--periodictable DIR] [--literature FILE] [--out DIR]
 *
 * The folders default to where Debian's python3-pymatgen and python3-periodictable put those packages. A value comes
 * from periodictable, else pymatgen; data/elements-literature.csv replaces both; what none has is imputed, and marked so.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ELEMENTAL_QUANTITIES } from '../src/chemistry/elements/elemental-quantities.js';
import { ElementTable } from './element-table.js';
import { imputeElements } from './impute-elements.js';
import { readElementLiterature } from './read-element-literature.js';
import { readCalculatedRadius, readPeriodictable, readPymatgenElements } from './read-element-packages.js';

const packages = '/usr/lib/python3/dist-packages';
const data = join(import.meta.dirname, '../data');
const { values: options } = parseArgs({
  options: {
    pymatgen: { type: 'string', default: join(packages, 'pymatgen') },
    periodictable: { type: 'string', default: join(packages, 'periodictable') },
    literature: { type: 'string', default: join(data, 'elements-literature.csv') },
    out: { type: 'string', default: data },
  },
});

const symbols = (
  'H He Li Be B C N O F Ne Na Mg Al Si P S Cl Ar K Ca Sc Ti V Cr Mn Fe Co Ni Cu Zn Ga Ge As Se Br Kr Rb Sr Y Zr Nb Mo Tc ' +
  'Ru Rh Pd Ag Cd In Sn Sb Te I Xe Cs Ba La Ce Pr Nd Pm Sm Eu Gd Tb Dy Ho Er Tm Yb Lu Hf Ta W Re Os Ir Pt Au Hg Tl Pb Bi ' +
  'Po At Rn Fr Ra Ac Th Pa U Np Pu'
).split(' ');

/** Atomic numbers of the noble gases, which close the periods. */
const PERIOD_ENDS = [2, 10, 18, 36, 54, 86, 118];

/** Group 1 to 18; the f block counts as group 3. */
function groupOf(z: number): number {
  const period = PERIOD_ENDS.findIndex((end) => z <= end);
  const end = PERIOD_ENDS[period] ?? 0;
  const fromEnd = 18 - (end - z);
  if (z === 1) return 1;
  const place = z - (PERIOD_ENDS[period - 1] ?? 0);
  return place <= 2 && z !== 2 ? place : Math.max(3, fromEnd);
}

const table = new ElementTable(symbols);
symbols.forEach((symbol, index) => {
  const z = index + 1;
  table.set(symbol, 'atomic_number', z, 'definition');
  table.set(symbol, 'period', PERIOD_ENDS.findIndex((end) => z <= end) + 1, 'definition');
  table.set(symbol, 'group', groupOf(z), 'definition');
});
readPymatgenElements(table, options.pymatgen);
readPeriodictable(table, options.periodictable);
readElementLiterature(table, options.literature);
imputeElements(table, (symbol) => readCalculatedRadius(options.pymatgen, symbol));

const names = ELEMENTAL_QUANTITIES.map(({ name }) => name);
const units = ELEMENTAL_QUANTITIES.filter(({ unit }) => unit !== '').map(({ name, unit }) => `#   ${name}: ${unit}`);
const header = [
  '# Elemental representations of Seko et al., Phys. Rev. B 95, 144110 (2017), Table I, for the elements 1 to 94.',
  '# Made by scripts/make-elements.ts; where each value is from and which are imputed: elements-sources.csv;',
  '# sources, licences, definitions and checks: docs/reference-tables.md. Units:',
  ...units,
];
const rows = symbols.map((symbol) => [symbol, ...names.map((name) => table.value(symbol, name))].join(','));
writeFileSync(join(options.out, 'elements.csv'), [...header, `symbol,${names.join(',')}`, ...rows, ''].join('\n'));

const lines: string[] = [];
let imputed = 0;
for (const name of names) {
  const counts = new Map<string, number>();
  for (const symbol of symbols) {
    const found = table.get(symbol, name);
    if (found?.imputed === '') counts.set(found.source, (counts.get(found.source) ?? 0) + 1);
  }
  const usual = [...counts].sort((left, right) => right[1] - left[1])[0]?.[0] ?? '';
  lines.push(`*,${name},${usual},no,`);
  for (const symbol of symbols) {
    const found = table.get(symbol, name);
    if (!found || (found.source === usual && found.imputed === '')) continue;
    if (found.imputed !== '') imputed++;
    // Tables of data/ have no quoted fields.
    if (found.imputed.includes(',')) throw new Error(`leave commas out of "${found.imputed}"`);
    lines.push(`${symbol},${name},${found.source},${found.imputed === '' ? 'no' : 'yes'},${found.imputed}`);
  }
}
const sourcesHeader = [
  '# Where each value of elements.csv is from: a row with symbol * is the rule for its quantity, the others its exceptions.',
  '# Sources are keys of the list in docs/reference-tables.md. Made by scripts/make-elements.ts.',
  'symbol,quantity,source,imputed,how',
];
writeFileSync(join(options.out, 'elements-sources.csv'), [...sourcesHeader, ...lines, ''].join('\n'));
process.stderr.write(`${symbols.length} elements, ${names.length} quantities, ${imputed} values imputed\n`);
