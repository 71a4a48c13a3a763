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
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { atomsOf } from '../src/structures/atoms.js';
import { analyze_cell, hall_symbol_entry, initSync, type MoyoOperation } from '@spglib/moyo-wasm';

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

const require = createRequire(import.meta.url);
initSync({ module: readFileSync(join(require.resolve('@spglib/moyo-wasm'), '../moyo_wasm_bg.wasm')) });
const source = join(options.pymatgen, 'analysis/aflow_prototypes.json');
const entries = JSON.parse(readFileSync(source, 'utf8')) as readonly Source[];

const wrap = (value: number): number => {
  const inside = ((value % 1) + 1) % 1;
  return Math.abs(inside - 1) < 1e-5 ? 0 : inside;
};
const short = (value: number): number => Number(value.toFixed(5));
const close = (a: number, b: number): boolean => Math.abs(a - b - Math.round(a - b)) < 2e-3;

function applied({ rotation, translation }: MoyoOperation, position: readonly number[]): number[] {
  return [0, 1, 2].map((row) =>
    wrap([0, 1, 2].reduce((sum, column) => sum + rotation[3 * column + row]! * position[column]!, translation[row]!)),
  );
}

const FRACTIONS = [2, 3, 4, 6, 8].flatMap((d) => Array.from({ length: d }, (_, n) => [n, d] as const));

function shiftText(value: number): string {
  if (close(value, 0)) return '';
  const found = FRACTIONS.find(([n, d]) => close(value, n / d));
  if (!found) throw new Error(`a translation of ${value}`);
  return `+${found[0]}/${found[1]}`;
}

/** "-y,x,z+1/2" */
function operationText({ rotation, translation }: MoyoOperation): string {
  return [0, 1, 2]
    .map((row) => {
      const terms = [0, 1, 2].map((column) => {
        const factor = Math.round(rotation[3 * column + row]!);
        return factor === 0 ? '' : `${factor > 0 ? '+' : '-'}${'xyz'[column]}`;
      });
      return `${terms.join('')}${shiftText(translation[row]!)}`.replace(/^\+/, '');
    })
    .join(',');
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, axis) => sum + value * b[axis]!, 0);
}

function lengthsAndAngles(basis: readonly number[]): number[] {
  const rows = [0, 1, 2].map((row) => basis.slice(3 * row, 3 * row + 3));
  const lengths = rows.map((row) => Math.sqrt(dot(row, row)));
  const angle = (a: number, b: number): number =>
    (Math.acos(dot(rows[a]!, rows[b]!) / lengths[a]! / lengths[b]!) * 180) / Math.PI;
  return [...lengths, angle(1, 2), angle(0, 2), angle(0, 1)].map((value) => Number(value.toFixed(4)));
}

/** Lists of operations, each once: structures of one space group can differ in their origin. */
const settings: string[] = [];
const prototypes = entries.flatMap(({ snl, tags }) => {
  const symbols = [...new Set(snl.sites.map(({ species }) => species[0]!.element))].sort();
  if (symbols.length < 2) return [];
  const cell = {
    lattice: { basis: snl.lattice.matrix.flat() },
    positions: snl.sites.map(({ abc }) => abc),
    numbers: snl.sites.map(({ species }) => symbols.indexOf(species[0]!.element) + 1),
  };
  const standard = analyze_cell(JSON.stringify(cell), SYMPREC, 'Standard').std_cell;
  const found = analyze_cell(JSON.stringify(standard), SYMPREC, 'Standard');
  const operations = found.operations;
  const taken = standard.positions.map(() => false);
  const sites = standard.positions.flatMap((position, index) => {
    if (taken[index]) return [];
    const images = operations.map((operation) => applied(operation, position));
    for (const [other, place] of standard.positions.entries()) {
      if (standard.numbers[other] !== standard.numbers[index]) continue;
      if (images.some((image) => image.every((value, axis) => close(value, place[axis]!)))) taken[other] = true;
    }
    return [
      [symbols[standard.numbers[index]! - 1]!, ...position.map((value) => short(wrap(value))), found.wyckoffs[index]!],
    ];
  });
  if (taken.includes(false)) throw new Error(`${tags.aflow}: some atoms are no images of others`);
  const { hm_short: symbol } = hall_symbol_entry(found.hall_number);
  const list = operations.map(operationText).join(' ');
  const setting = settings.includes(list) ? settings.indexOf(list) : settings.push(list) - 1;
  const expanded = atomsOf(sites as never, list.split(' ')).length;
  if (expanded !== standard.positions.length)
    throw new Error(`${tags.aflow}: ${expanded} atoms instead of ${standard.positions.length}`);
  const counts = symbols.map((element, index) => [
    element,
    standard.numbers.filter((number) => number === index + 1).length,
  ]);
  const name = tags.mineral.trim();
  return [
    {
      label: tags.aflow,
      name: name === 'None' ? '' : name,
      strukturbericht: tags.strukturbericht === 'None' ? '' : tags.strukturbericht,
      formula: counts.map(([element, count]) => `${element}${count}`).join(''),
      spaceGroup: found.number,
      symbol,
      setting,
      cell: lengthsAndAngles(standard.lattice.basis),
      sites,
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
