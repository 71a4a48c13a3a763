/**
 * Makes data/measured-formation-enthalpies.csv: the measured formation enthalpies that pymatgen ships.
 *
 *   npx tsx scripts/make-measured-enthalpies.ts [--pymatgen DIR] [--out FILE]
 *
 * DIR is pymatgen's package folder; the default is where Debian's python3-pymatgen puts it (apt-get install
 * python3-pymatgen). Columns of the result: `formula` as the source writes it, `energy` in eV per formula as it is
 * written, `uncertainty` likewise, empty if the source has none. See measured-formation-enthalpies.SOURCE.md.
 */
import { writeFileSync } from 'node:fs';
import { measuredOptions, readMeasuredCompounds } from './read-measured-compounds.js';

interface Measured {
  readonly formula: string;
  readonly 'exp energy': number;
  readonly uncertainty: number | null;
}

const options = measuredOptions('measured-formation-enthalpies.csv');
const { source, compounds } = readMeasuredCompounds<Measured>(options);

/** Five decimals are 1 J/mol, a hundredth of the best uncertainty. */
const decimals = (value: number): string => String(Number(value.toFixed(5)));

const rows = compounds.map(({ formula, 'exp energy': energy, uncertainty }) => {
  if (!Number.isFinite(energy)) throw new Error(`the energy of ${formula} in ${source} is ${energy}`);
  return `${formula},${decimals(energy)},${uncertainty === null ? '' : decimals(uncertainty)}`;
});
// Ordered by formula in code units, so that the file does not depend on the machine's language.
rows.sort();
writeFileSync(options.out, `formula,energy,uncertainty\n${rows.join('\n')}\n`);
process.stderr.write(`${rows.length} compounds written to ${options.out}\n`);
