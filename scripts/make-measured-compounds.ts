/**
 * Makes data/measured-compounds.csv: the compounds with a measured formation energy that pymatgen ships.
 *
 *   npx tsx scripts/make-measured-compounds.ts [--pymatgen DIR] [--out FILE]
 *
 * DIR is pymatgen's package folder; the default is where Debian's python3-pymatgen puts it (apt-get install
 * python3-pymatgen). Columns of the result: `formula` as the source writes it, and `material_id`, the Materials Project
 * id of the matching crystal where the source names one. What is in the file and what is not: measured-compounds.SOURCE.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

const { values: options } = parseArgs({
  options: {
    pymatgen: { type: 'string', default: '/usr/lib/python3/dist-packages/pymatgen' },
    out: { type: 'string', default: join(import.meta.dirname, '../data/measured-compounds.csv') },
  },
});

interface Measured {
  readonly formula: string;
  readonly mpid: string | null;
}

const source = join(options.pymatgen, 'entries/exp_compounds.json.gz');
// The energies' uncertainties are written as bare NaN, which JSON does not have.
const text = gunzipSync(readFileSync(source))
  .toString('utf8')
  .replaceAll(/:\s*NaN\b/g, ': null');
const compounds = JSON.parse(text) as readonly Measured[];

const rows = compounds.map(({ formula, mpid }) => {
  if (!/^[A-Za-z0-9()]+$/.test(formula)) throw new Error(`"${formula}" in ${source} is not a plain formula`);
  if (mpid !== null && !/^mp-\d+$/.test(mpid)) throw new Error(`"${mpid}" in ${source} is not a Materials Project id`);
  return `${formula},${mpid ?? ''}`;
});
// Ordered by formula in code units, so that the file does not depend on the machine's language.
rows.sort();
writeFileSync(options.out, `formula,material_id\n${rows.join('\n')}\n`);
process.stderr.write(`${rows.length} compounds written to ${options.out}\n`);
