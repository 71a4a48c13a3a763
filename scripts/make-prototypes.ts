/**
 * Makes data/prototypes.json: the structures of the AFLOW library of prototypes that pymatgen ships, standardised and labelled by
 * space group.
 *
 *   npx tsx scripts/make-prototypes.ts [--pymatgen DIR] [--out FILE]
 *
 * DIR is pymatgen's package folder; the default is where Debian's python3-pymatgen puts it (apt-get install
 * python3-pymatgen). The symmetry is found by @spglib/moyo-wasm. What is in the file: prototypes.SOURCE.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { symmetryFinder } from '../src/ingest/symmetry.js';
import type { Crystal, CrystalSite } from '../src/structures/crystal.js';
import { standardPrototype } from '../src/structures/standard-prototype.js';

const { values: options } = parseArgs({
  options: {
    pymatgen: { type: 'string', default: '/usr/lib/python3/dist-packages/pymatgen' },
    out: { type: 'string', default: join(import.meta.dirname, '../data/prototypes.json') },
  },
});

interface Source {
  readonly snl: {
    readonly lattice: { readonly matrix: readonly (readonly number[])[] };
    readonly sites: readonly {
      readonly species: readonly { readonly element: string }[];
      readonly abc: readonly number[];
    }[];
  };
  readonly tags: Readonly<Record<'pearson' | 'aflow' | 'strukturbericht' | 'mineral', string>>;
}

/** Distance within which atoms are at the same place, in angstrom: the library's coordinates have four digits. */
const SYMPREC = 0.01;

/** Names that the library writes for TeX. */
const PLAIN_NAMES: Readonly<Record<string, string>> = {
  "Lavarevi\\'{c}ite": 'Lazarevićite',
  'Pb (Zr_0.50 Ti_0.48) O_3': 'Pb(Zr0.50Ti0.48)O3',
  'Pb(Zr_(1-x)Ti_x)O3': 'Pb(Zr1-xTix)O3',
  'Frank-Kasper $\\mu$ Phase': 'Frank-Kasper μ Phase',
};

const source = join(options.pymatgen, 'analysis/aflow_prototypes.json');
const entries = JSON.parse(readFileSync(source, 'utf8')) as readonly Source[];
const symmetry = symmetryFinder();

/** Lists of operations, each once: structures of one space group can differ in their origin. */
const settings: string[] = [];
const prototypes = entries.flatMap(({ snl, tags }) => {
  const crystal: Crystal = {
    lattice: snl.lattice.matrix,
    spaceGroup: null,
    sites: snl.sites.map(({ species, abc }) => ({
      occupants: [[species[0]!.element, 1]],
      at: abc as unknown as CrystalSite['at'],
    })),
  };
  if (new Set(snl.sites.map(({ species }) => species[0]!.element)).size < 2) return [];
  const found = standardPrototype(crystal, SYMPREC, symmetry);
  if (!found) throw new Error(`${tags.aflow}: no symmetry was found`);
  const list = found.operations.join(' ');
  const setting = settings.includes(list) ? settings.indexOf(list) : settings.push(list) - 1;
  const name = tags.mineral.trim();
  return [
    {
      label: tags.aflow,
      name: name === 'None' ? '' : (PLAIN_NAMES[name] ?? name),
      strukturbericht: tags.strukturbericht === 'None' ? '' : tags.strukturbericht,
      key: found.label,
      formula: found.formula,
      spaceGroup: found.spaceGroup,
      symbol: found.symbol,
      setting,
      cell: found.cell,
      sites: found.sites,
    },
  ];
});
prototypes.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.formula < b.formula ? -1 : 1));
const differing = prototypes.filter(({ label, spaceGroup }) => Number(label.split('_')[2]) !== spaceGroup);
const line = (value: unknown): string => JSON.stringify(value);
writeFileSync(
  options.out,
  `{"settings":[\n${settings.map(line).join(',\n')}\n],\n"prototypes":[\n${prototypes.map(line).join(',\n')}\n]}\n`,
);
process.stderr.write(
  `${prototypes.length} prototypes of ${entries.length} written to ${options.out}; another space group than the library's label: ${differing.map(({ label, spaceGroup }) => `${label} ${spaceGroup}`).join(', ') || 'none'}\n`,
);
