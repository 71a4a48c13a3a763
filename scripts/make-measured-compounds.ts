/**
 * Makes data/measured-compounds.csv: the compounds with a measured formation energy that pymatgen ships.
 *
 *   npx tsx scripts/make-measured-compounds.ts [--pymatgen DIR] [--out FILE]
 *
 * DIR is pymatgen's package folder; the default is where Debian's python3-pymatgen puts it (apt-get install
 * python3-pymatgen). Columns of the result: `formula` as the source writes it, and `material_id`, the Materials Project
 * id of the matching crystal if the source names one. What is in the file and what is not: measured-compounds.SOURCE.md.
 */
import { writeFileSync } from 'node:fs';
import { measuredOptions, readMeasuredCompounds } from './read-measured-compounds.js';

interface Measured {
  readonly formula: string;
  readonly mpid: string | null;
}

const options = measuredOptions('measured-compounds.csv');
const { source, compounds } = readMeasuredCompounds<Measured>(options);

const rows = compounds.map(({ formula, mpid }) => {
  if (mpid !== null && !/^mp-\d+$/.test(mpid)) throw new Error(`"${mpid}" in ${source} is not a Materials Project id`);
  return `${formula},${mpid ?? ''}`;
});
// Ordered by formula in code units, so that the file does not depend on the machine's language.
rows.sort();
writeFileSync(options.out, `formula,material_id\n${rows.join('\n')}\n`);
process.stderr.write(`${rows.length} compounds written to ${options.out}\n`);
