/**
 * Makes data/shannon-radii.csv: the effective ionic radii of R. D. Shannon, Acta Cryst. A32, 751 (1976).
 *
 *   npx tsx scripts/make-shannon-radii.ts [--pymatgen DIR] [--out FILE]
 *
 * Read from the "Shannon radii" of pymatgen's core/periodic_table.json; DIR defaults to Debian's python3-pymatgen.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    pymatgen: { type: 'string', default: '/usr/lib/python3/dist-packages/pymatgen' },
    out: { type: 'string', default: join(import.meta.dirname, '../data/shannon-radii.csv') },
  },
});

interface Radii {
  readonly ionic_radius: number;
  readonly crystal_radius: number;
}
type Element = { 'Shannon radii'?: Record<string, Record<string, Record<string, Radii>>> };

const ROMAN = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII', 'XIII', 'XIV'];
/** Shannon's letters after the coordination number. */
const GEOMETRY: Readonly<Record<string, string>> = { '': '', SQ: 'square', PY: 'pyramidal' };
const SPIN: Readonly<Record<string, string>> = { '': '', 'High Spin': 'high', 'Low Spin': 'low' };

function named(names: Readonly<Record<string, string>>, key: string): string {
  const name = names[key];
  if (name === undefined) throw new Error(`"${key}" is not expected among the Shannon radii`);
  return name;
}

const table = JSON.parse(readFileSync(join(options.pymatgen, 'core/periodic_table.json'), 'utf8')) as Record<
  string,
  Element
>;
const rows: { key: string; order: readonly [string, number, number, string, string]; text: string }[] = [];
for (const [symbol, element] of Object.entries(table))
  for (const [charge, byCoordination] of Object.entries(element['Shannon radii'] ?? {}))
    for (const [coordination, bySpin] of Object.entries(byCoordination)) {
      const [, roman = '', letters = ''] = /^([IVX]+?)(SQ|PY|)$/.exec(coordination) ?? [];
      const number = ROMAN.indexOf(roman);
      if (number < 1) throw new Error(`"${coordination}" of ${symbol} is not a coordination`);
      const geometry = named(GEOMETRY, letters);
      for (const [spinName, radii] of Object.entries(bySpin)) {
        const spin = named(SPIN, spinName);
        const cells = [symbol, charge, number, geometry, spin, radii.ionic_radius, radii.crystal_radius];
        rows.push({
          key: `${symbol}${charge}`,
          order: [symbol, Number(charge), number, geometry, spin],
          text: cells.join(','),
        });
      }
    }

rows.sort((left, right) => {
  for (let index = 0; index < left.order.length; index++) {
    const a = left.order[index] ?? '';
    const b = right.order[index] ?? '';
    if (a !== b) return a < b ? -1 : 1;
  }
  return 0;
});
const header = [
  '# Effective ionic and crystal radii in angstrom, R. D. Shannon, Acta Cryst. A32, 751 (1976), doi:10.1107/S0567739476001551.',
  '# coordination: number of neighbours; geometry: square or pyramidal, empty for the usual polyhedron; spin: high or low, empty',
  '# where Shannon distinguishes none. Read from pymatgen 2022.11.7 (MIT) by scripts/make-shannon-radii.ts.',
  'element,charge,coordination,geometry,spin,ionic_radius,crystal_radius',
];
writeFileSync(options.out, [...header, ...rows.map(({ text }) => text), ''].join('\n'));
process.stderr.write(
  `${rows.length} radii of ${new Set(rows.map(({ key }) => key)).size} ions written to ${options.out}\n`,
);
