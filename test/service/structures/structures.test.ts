import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { analyze_cell, initSync } from '@spglib/moyo-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { makeComposition } from '../../../src/chemistry/composition.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { structuresOf } from '../../../src/service/structures/structures.js';
import { atomsOf, basisOf, type Atom } from '../../../src/structures/atoms.js';
import type { Cell, PrototypeSite } from '../../../src/structures/prototype.js';
import { siteIons } from '../../../src/structures/site-ions.js';

beforeAll(() => {
  const folder = dirname(createRequire(import.meta.url).resolve('@spglib/moyo-wasm'));
  initSync({ module: readFileSync(join(folder, 'moyo_wasm_bg.wasm')) });
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
  return { cell, atoms: atomsOf(sites, operations) };
}

const FORMULAS = [
  'SrHfO3',
  'LiCoO2',
  'MgCr2O4',
  'CuGaTe2',
  'La2NiO4',
  'ZrSe2',
  'KBr',
  'BiPO4',
  'Co2MnSi',
  'CaMgSi2O6',
  'TiCoSn',
  'Y2O3',
];

describe.each(FORMULAS)('the structures of %s', (formula) => {
  const { structures } = structuresOf(formula);
  const files = structures.filter(({ cif }) => cif !== null);

  it('have CIF files with the formula, read again', () => {
    expect(files.length).toBeGreaterThan(0);
    for (const { cif } of files) {
      const { atoms } = readCif(cif!);
      const composition = makeComposition(atoms.map(({ element }) => [element, 1] as const));
      expect(reducedFormula(composition)).toBe(reducedFormula(parseFormula(formula)));
      expect(cif).toContain('not relaxed');
    }
  });

  it('have the promised space group, read again', () => {
    for (const { cif, spaceGroupNumber } of files) {
      const { cell, atoms } = readCif(cif!);
      const symbols = [...new Set(atoms.map(({ element }) => element))];
      const input = {
        lattice: { basis: basisOf(cell).flat() },
        positions: atoms.map(({ at }) => at),
        numbers: atoms.map(({ element }) => symbols.indexOf(element) + 1),
      };
      expect(analyze_cell(JSON.stringify(input), 0.01, 'Standard').number).toBe(spaceGroupNumber);
    }
  });

  it('have no two atoms nearer than 0.7 of the sum of their radii', () => {
    const radii = new Map(siteIons(parseFormula(formula)).map(({ element, radius }) => [element, radius]));
    for (const { cif } of files) {
      const { cell, atoms } = readCif(cif!);
      const basis = basisOf(cell);
      for (const [index, one] of atoms.entries()) {
        for (const other of atoms.slice(index + 1)) {
          const least = 0.7 * (radii.get(one.element)! + radii.get(other.element)!);
          expect(distance(one, other, basis)).toBeGreaterThanOrEqual(least - 1e-3);
        }
      }
    }
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
    expect(structuresOf(formula).structures[0]).toMatchObject({
      prototype,
      spaceGroup,
      formula: reducedFormula(parseFormula(formula)),
    });
  });

  it('names types without coordinates, and is empty where nothing is known', () => {
    expect(structuresOf('Y3Fe5O12').structures[0]).toMatchObject({
      prototype: 'Y3Al5O12',
      spaceGroup: null,
      cif: null,
    });
    expect(structuresOf('Fe').structures).toEqual([]);
  });
});

describe('tolerance factors', () => {
  it('are those of the papers', () => {
    // SrTiO3: (1.44 + 1.40) / sqrt2 / (0.605 + 1.40) and 1.40/0.605 - 2 (2 - (1.44/0.605) / ln(1.44/0.605)).
    const { tolerance } = structuresOf('SrTiO3');
    expect(tolerance!.goldschmidt).toBeCloseTo(1.0016, 3);
    expect(tolerance!.bartel).toBeCloseTo(1.4 / 0.605 - 2 * (2 - 1.44 / 0.605 / Math.log(1.44 / 0.605)), 6);
    expect(tolerance).toMatchObject({ a: { element: 'Sr', charge: 2 }, b: { element: 'Ti', charge: 4 } });
    expect(structuresOf('MgAl2O4').tolerance).toBeNull();
  });
});
