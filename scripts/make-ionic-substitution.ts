/**
 * Makes data/ionic-substitution.csv: the published substitution weights of pairs of ions.
 *
 *   npx tsx scripts/make-ionic-substitution.ts [--pymatgen DIR] [--out FILE]
 *
 * G. Hautier et al., Inorg. Chem. 50, 656 (2011), as pymatgen ships them (analysis/structure_prediction/data/lambda.json);
 * DIR defaults to Debian's python3-pymatgen. Deuterium is left out: it is hydrogen again.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    pymatgen: { type: 'string', default: '/usr/lib/python3/dist-packages/pymatgen' },
    out: { type: 'string', default: join(import.meta.dirname, '../data/ionic-substitution.csv') },
  },
});

/** "Na1+" as chemists and this project write it: "Na+". */
function ionName(name: string): string {
  if (!/^[A-Z][a-z]?\d[+-]$/.test(name)) throw new Error(`"${name}" is not an ion`);
  return name.replace(/(?<=[a-zA-Z])1(?=[+-])/, '');
}

const source = join(options.pymatgen, 'analysis/structure_prediction/data/lambda.json');
const pairs = (JSON.parse(readFileSync(source, 'utf8')) as [string, string, string | number][])
  .filter(([first, second]) => first !== 'D1+' && second !== 'D1+')
  .map(([first, second, weight]) => {
    const [left = '', right = ''] = [ionName(first), ionName(second)].sort();
    return { left, right, weight: Number(weight) };
  });
pairs.sort((a, b) => (a.left === b.left ? (a.right < b.right ? -1 : 1) : a.left < b.left ? -1 : 1));

const header = [
  '# Substitution weights (lambda) of pairs of ions: G. Hautier, C. Fischer, V. Ehrlacher, A. Jain, G. Ceder, Inorg. Chem. 50, 656',
  '# (2011), doi:10.1021/ic102031h. The table is symmetric and holds each pair once; a pair that is not here has the weight -5, the',
  '# published value for substitutions that were never observed. Read from pymatgen 2022.11.7 (MIT) by',
  '# scripts/make-ionic-substitution.ts.',
  'ion,other,lambda',
];
const rows = pairs.map(({ left, right, weight }) => `${left},${right},${weight}`);
writeFileSync(options.out, [...header, ...rows, ''].join('\n'));
const ions = new Set(pairs.flatMap(({ left, right }) => [left, right]));
process.stderr.write(`${pairs.length} pairs of ${ions.size} ions written to ${options.out}\n`);
