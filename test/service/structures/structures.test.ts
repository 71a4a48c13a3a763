import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { analyze_cell, initSync } from '@spglib/moyo-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { makeComposition } from '../../../src/chemistry/composition.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { ingestFile } from '../../../src/service/ingest-file.js';
import { findStructures as structuresIn } from '../../../src/service/structures/structures.js';
import { Workspace } from '../../../src/store/workspace.js';
import { generateAtoms, computeBasis, type Atom } from '../../../src/structures/atoms.js';
import type { Cell, PrototypeSite } from '../../../src/structures/prototype.js';
import { siteIons } from '../../../src/structures/site-ions.js';
import { NOW } from '../../store/sample-list.js';

const dir = mkdtempSync(join(tmpdir(), 'incognita-structures-'));
const empty = Workspace.open(join(dir, 'empty'));
const findStructures = (formula: string): ReturnType<typeof structuresIn> => structuresIn(empty, formula);

beforeAll(() => {
  const folder = dirname(createRequire(import.meta.url).resolve('@spglib/moyo-wasm'));
  initSync({ module: readFileSync(join(folder, 'moyo_wasm_bg.wasm')) });
});

afterAll(() => {
  empty.close();
  rmSync(dir, { recursive: true });
});

/** A CIF file read again, by its text alone. */
function readCif(text: string): { cell: Cell; atoms: Atom[] } {
  const value = (tag: string): number => Number(new RegExp(`^${tag} (.+)$`, 'm').exec(text)![1]);
  const cell = ['length_a', 'length_b', 'length_c', 'angle_alpha', 'angle_beta', 'angle_gamma'].map((name) =>
    value(`_cell_${name}`),
  ) as unknown as Cell;
  const operations = [...text.matchAll(/^'([^']+)'$/gm)].map((match) => match[1]!);
  const sites = [...text.matchAll(/^[A-Z][a-z]?\d+ ([A-Z][a-z]?) (\S+) (\S+) (\S+) (\S+) 1$/gm)].map(
    ([, element, wyckoff, x, y, z]): PrototypeSite => [element!, Number(x), Number(y), Number(z), wyckoff!],
  );
  return { cell, atoms: generateAtoms(sites, operations) };
}

/** Every 700th of the compounds that ship, and some of well-known types. */
const FORMULAS = [
  'SrHfO3',
  'LiCoO2',
  'MgCr2O4',
  'CuGaTe2',
  'La2NiO4',
  'BiPO4',
  'Co2MnSi',
  'CaMgSi2O6',
  'Y2O3',
  ...readFileSync(new URL('../../../data/materials-project.csv', import.meta.url), 'utf8')
    .split('\n')
    .slice(1)
    .filter((_, index) => index % 700 === 0)
    .map((line) => line.split(',')[0]!)
    .filter((formula) => formula !== ''),
];

/** The CIF files of a composition do not keep these promises. */
function faultsOf(formula: string, { structures }: ReturnType<typeof structuresIn>): string[] {
  const radii = new Map(siteIons(parseFormula(formula)).map(({ element, radius }) => [element, radius]));
  return structures.flatMap(({ cif, label, spaceGroupNumber }) => {
    if (cif === null) return [];
    const { cell, atoms } = readCif(cif);
    const basis = computeBasis(cell);
    const composition = reducedFormula(makeComposition(atoms.map(({ element }) => [element, 1] as const)));
    const symbols = [...new Set(atoms.map(({ element }) => element))];
    const input = {
      lattice: { basis: basis.flat() },
      positions: atoms.map(({ at }) => at),
      numbers: atoms.map(({ element }) => symbols.indexOf(element) + 1),
    };
    const { number } = analyze_cell(JSON.stringify(input), 0.01, 'Standard');
    const tooNear = atoms.some((one, index) =>
      atoms.slice(index + 1).some((other) => {
        const least = 0.7 * (radii.get(one.element)! + radii.get(other.element)!);
        return distance(one, other, basis) < least - 1e-3;
      }),
    );
    return [
      ...(composition === reducedFormula(parseFormula(formula)) ? [] : [`${formula} ${label}: is ${composition}`]),
      ...(number === spaceGroupNumber ? [] : [`${formula} ${label}: space group ${number}`]),
      ...(tooNear ? [`${formula} ${label}: atoms are too near`] : []),
      ...(cif.includes('not relaxed') ? [] : [`${formula} ${label}: says nothing of relaxation`]),
    ];
  });
}

describe('the CIF files of compositions', () => {
  it('have the formula, the promised space group and no two atoms nearer than 0.7 of the sum of their radii, read again', () => {
    const found = FORMULAS.map((formula) => ({ formula, structures: findStructures(formula) }));
    expect(
      found.flatMap(({ structures: { structures } }) => structures.flatMap(({ cif }) => cif ?? [])).length,
    ).toBeGreaterThan(100);
    expect(found.flatMap(({ formula, structures }) => faultsOf(formula, structures))).toEqual([]);
  });
});

/** The distance of the nearest images, by trying 27 of them. */
function distance(one: Atom, other: Atom, basis: readonly (readonly number[])[]): number {
  let least = Infinity;
  for (let image = 0; image < 27; image++) {
    const shift = [(image % 3) - 1, (Math.floor(image / 3) % 3) - 1, Math.floor(image / 9) - 1];
    const along = one.at.map((value, axis) => value - other.at[axis]! + shift[axis]!);
    const vector = [0, 1, 2].map((column) => along.reduce((sum, value, row) => sum + value * basis[row]![column]!, 0));
    least = Math.min(least, Math.hypot(...vector));
  }
  return least;
}

describe('the order of the structures', () => {
  it.each([
    ['MgCr2O4', 'Spinel', 'Fd-3m'],
    ['LiCoO2', 'Caswellsilverite', 'R-3m'],
    ['CuGaTe2', 'Chalcopyrite', 'I-42d'],
    ['KBr', 'Halite, Rock Salt', 'Fm-3m'],
    ['LaGaO3', 'Orthorhombic Perovskite', 'Pnma'],
  ])('begins for %s with %s', (formula, prototype, spaceGroup) => {
    expect(findStructures(formula).structures[0]).toMatchObject({
      prototype,
      spaceGroup,
      formula: reducedFormula(parseFormula(formula)),
    });
  });

  it('names types without coordinates, and is empty where nothing is known', () => {
    expect(findStructures('Y3Fe5O12').structures[0]).toMatchObject({
      prototype: 'Y3Al5O12',
      spaceGroup: null,
      cif: null,
    });
    expect(findStructures('Fe').structures).toEqual([]);
  });
});

describe('tolerance factors', () => {
  it('are those of the papers', () => {
    // SrTiO3: (1.44 + 1.40) / sqrt2 / (0.605 + 1.40) and 1.40/0.605 - 2 (2 - (1.44/0.605) / ln(1.44/0.605)).
    const { tolerance } = findStructures('SrTiO3');
    expect(tolerance!.goldschmidt).toBeCloseTo(1.0016, 3);
    expect(tolerance!.bartel).toBeCloseTo(1.4 / 0.605 - 2 * (2 - 1.44 / 0.605 / Math.log(1.44 / 0.605)), 6);
    expect(tolerance).toMatchObject({ a: { element: 'Sr', charge: 2 }, b: { element: 'Ti', charge: 4 } });
    expect(findStructures('MgAl2O4').tolerance).toBeNull();
  });
});

const fixture = (name: string): string => join(import.meta.dirname, '../../fixtures/cif', name);

describe('crystals of the workspace', () => {
  const workspace = Workspace.open(join(dir, 'own'));
  const found = (formula: string): ReturnType<typeof structuresIn> => structuresIn(workspace, formula);

  beforeAll(async () => {
    for (const name of [
      'CaTiO3-Perovskite.cif',
      'PbFCl-Matlockite.cif',
      'AlNa3F6-Cryolite.cif',
      'PbZr0.1Ti0.9O3.cif',
    ]) {
      await ingestFile(workspace, fixture(name), { now: NOW, source: 'mine', known: 'not theoretical' });
    }
    // Barite: no prototype of the library has its type, but a family is named after it.
    writeFileSync(join(dir, 'barite.cif'), BARITE);
    await ingestFile(workspace, join(dir, 'barite.cif'), { now: NOW, source: 'mine' });
  });

  afterAll(() => workspace.close());

  it('are prototypes with their own coordinates, under the name of the library if that has the type', () => {
    const [first] = found('CaTiO3').structures;
    expect(first).toMatchObject({
      prototype: 'Orthorhombic Perovskite',
      label: 'AB3C_oP20_62_c_cd_a',
      spaceGroup: 'Pnma',
      source: 'mine',
      exchange: 1,
    });
    expect(first!.cif).toContain('# The prototype is the entry Ca4O12Ti4 mine');
    expect(findStructures('CaTiO3').structures[0]).toMatchObject({ source: 'AFLOW', sourceId: null });
  });

  it('are labelled by space group and Wyckoff letters otherwise, with the family that is named after them', () => {
    const [first] = found('SrSO4').structures;
    expect(first).toMatchObject({
      label: 'A4BC_oP24_62_2cd_c_c',
      spaceGroup: 'Pnma',
      spaceGroupNumber: 62,
      source: 'mine',
      sourceId: 'cod-1000001',
    });
    expect(first!.exchange).toBeGreaterThan(0.3);
    expect(findStructures('SrSO4').structures[0]).toMatchObject({ prototype: 'BaSO4, K2SO4', cif: null, source: null });
  });

  it('give CIF files that keep the same promises', () => {
    const formulas = [
      'SrTiO3',
      'LaFeO3',
      'BaFCl',
      'SrFBr',
      'BiOCl',
      'K3ScF6',
      'Na3GaF6',
      'SrSO4',
      'PbSO4',
      'CsClO4',
      'BaCrO4',
    ];
    const answers = formulas.map((formula) => ({ formula, structures: found(formula) }));
    expect(
      answers.filter(({ structures: { structures } }) => structures.some(({ source }) => source === 'mine')).length,
    ).toBeGreaterThan(8);
    expect(answers.flatMap(({ formula, structures }) => faultsOf(formula, structures))).toEqual([]);
  });

  it('are used only if every site is full', () => {
    const own = ['PbTiO3', 'PbZrO3', 'PbHfO3'].flatMap((formula) => found(formula).structures);
    expect(own.filter(({ source, example }) => source === 'mine' && example.includes('0'))).toEqual([]);
  });
});

const BARITE = `data_1000001
_chemical_formula_sum 'Ba O4 S'
_cell_length_a 8.879\n_cell_length_b 5.454\n_cell_length_c 7.154
_symmetry_space_group_name_H-M 'P n m a'
loop_\n_symmetry_equiv_pos_as_xyz
x,y,z\n-x+1/2,-y,z+1/2\n-x,y+1/2,-z\nx+1/2,-y+1/2,-z+1/2\n-x,-y,-z\nx+1/2,y,-z+1/2\nx,-y+1/2,z\n-x+1/2,y+1/2,z+1/2
loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z
Ba1 0.18453 0.25 0.15842\nS1 0.43749 0.75 0.19082\nO1 0.5870 0.75 0.1072\nO2 0.3176 0.75 0.0498\nO3 0.4194 0.9704 0.3118
`;
