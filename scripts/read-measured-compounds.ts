import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';

interface Options {
  /** pymatgen's package folder. */
  readonly pymatgen: string;
  /** The file to write. */
  readonly out: string;
}

/** The options of a script that makes a table of pymatgen's measured compounds, for which `name` in data/ is the default. */
export function measuredOptions(name: string): Options {
  const { values } = parseArgs({
    options: {
      pymatgen: { type: 'string', default: '/usr/lib/python3/dist-packages/pymatgen' },
      out: { type: 'string', default: join(import.meta.dirname, '../data', name) },
    },
  });
  return values;
}

/** The compounds with a measured energy that pymatgen ships, and the file that they are from. Throws for a formula that is not plain. */
export function readMeasuredCompounds<Measured extends { readonly formula: string }>({
  pymatgen,
}: Options): { readonly source: string; readonly compounds: readonly Measured[] } {
  const source = join(pymatgen, 'entries/exp_compounds.json.gz');
  // Uncertainties that are not known are written as bare NaN, which JSON does not have.
  const text = gunzipSync(readFileSync(source))
    .toString('utf8')
    .replaceAll(/:\s*NaN\b/g, ': null');
  const compounds = JSON.parse(text) as readonly Measured[];
  for (const { formula } of compounds) {
    if (!/^[A-Za-z0-9()]+$/.test(formula)) throw new Error(`"${formula}" in ${source} is not a plain formula`);
  }
  return { source, compounds };
}
