import { message } from '../../src/messages/message.js';
import { say } from '../../src/messages/say.js';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cifReader } from '../../src/ingest/cif-reader.js';
import { flagBit } from '../../src/ingest/entry-flags.js';
import type { AcceptedRow, IngestItem } from '../../src/ingest/ingest-item.js';
import { readFile } from '../../src/ingest/read-file.js';
import { readCrystal } from '../../src/structures/crystal.js';
import { eachRow, readWhole, writtenFile } from './written-file.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'incognita-cif-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function itemsOfFile(path: string): Promise<IngestItem[]> {
  const reading = await readFile(path);
  expect(reading.format).toBe('cif');
  const items: IngestItem[] = [];
  for await (const item of eachRow(reading)) items.push(item);
  return items;
}

async function writtenTo(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

async function itemsOf(text: string): Promise<IngestItem[]> {
  return itemsOfFile(await writtenTo('some.cif', text));
}

const fixtures = join(import.meta.dirname, '../fixtures/cif');

async function fixture(name: string): Promise<IngestItem[]> {
  return itemsOfFile(join(fixtures, name));
}

/** Elements and coordinates of the sites that were stored, in one order. */
function sitesOf([item]: IngestItem[]): string[] | undefined {
  const text = (item as AcceptedRow).facts?.structure;
  const crystal = text ? readCrystal(text) : undefined;
  return crystal?.sites
    .map(({ at, occupants }) => JSON.stringify([occupants, at.map((value) => (value % 1).toFixed(3))]))
    .sort();
}

describe('cifReader', () => {
  test('the note about space groups that are only named shows formula and block of the first', async () => {
    const cell = ['a', 'b', 'c'].map((axis) => `_cell_length_${axis} 5.64`);
    const angles = ['alpha', 'beta', 'gamma'].map((angle) => `_cell_angle_${angle} 90`);
    const sites = 'loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n';
    const reading = await readFile(
      await writtenTo(
        'salt.cif',
        [
          'data_a',
          "_chemical_formula_sum 'Na Cl'",
          "_symmetry_space_group_name_H-M 'F m -3 m'",
          ...cell,
          ...angles,
          `${sites}Na1 0 0 0\nCl1 0.5 0.5 0.5\n`,
        ].join('\n'),
      ),
    );
    for await (const _ of reading.rows);
    const notes = reading.notes().map((note) => say(note, 'en'));
    expect(notes.find((note) => note.includes('space group'))).toContain('such as "Na Cl" (data_a): ');
  });

  test.each([
    ['AlNa3F6-Cryolite.cif', 'AlF6Na3', 'cod-9004097', 1975],
    ['AlSi2O6H-Pyrophyllite.cif', 'AlHO6Si2', 'amcsd-0000823', 1981],
    ['CaMgC2O6-Dolomite.cif', 'C2CaMgO6', 'cod-9001004', 1986],
    ['CaSO4-2H2O-Gypsum.cif', 'CaH4O6S', 'cod-2300259', 2009],
    ['CaTiO3-Perovskite.cif', 'CaO3Ti', 'cod-9006172', 1993],
    ['Fe3O4-Magnetite.cif', 'Fe3O4', 'cod-9007644', 1981],
    ['FeS2-Pyrite.cif', 'FeS2', 'cod-5000115', 1969],
    ['MgAl2O4-Spinel.cif', 'Al2MgO4', 'cod-9002044', 1999],
    ['PbFCl-Matlockite.cif', 'ClFPb', 'cod-9009176', 1963],
    ['PbZr0.1Ti0.9O3.cif', 'O3PbTi0.9Zr0.1', 'cod-1513334', 2000],
  ])('%s is %s', async (name, formula, id, year) => {
    const items = await fixture(name);
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ kind: 'accepted', formula, id, year });
  });

  test('a crystal without a formula gets that of its sites, which is marked', async () => {
    expect(await fixture('SOD.cif')).toMatchObject([
      { kind: 'accepted', line: 1, formula: 'O2Si', flags: flagBit('derived'), id: 'SOD.cif:1' },
    ]);
  });

  const CELL = '_cell_length_a 4\n_cell_length_b 4\n_cell_length_c 4\n';
  const ATOMS = 'loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n';
  const P1 = `data_a\n${CELL}_space_group_IT_number 1\n`;

  test.each([
    ['no sites', `data_a\n${CELL}`],
    ['no cell', `data_a\n_space_group_IT_number 1\n${ATOMS}Na1 0 0 0\n`],
    ['no symmetry', `data_a\n${CELL}${ATOMS}Na1 0 0 0\n`],
    ['a space group that there is not', `data_a\n${CELL}_space_group_IT_number 231\n${ATOMS}Na1 0 0 0\n`],
    ['a space group of two origins', `data_a\n${CELL}_space_group_IT_number 227\n${ATOMS}Na1 0 0 0\n`],
    ['operations that are none', `${P1}_symmetry_equiv_pos_as_xyz 'x,y,q'\n${ATOMS}Na1 0 0 0\n`],
    ['a site of water', `${P1}${ATOMS}Na1 0 0 0\nWa1 .5 0 0\n`],
    ['a label that may be C or Ca', `${P1}${ATOMS}CA1 0 0 0\nO1 .5 0 0\n`],
    ['a site without a number', `${P1}${ATOMS}Na1 0 0 ?\n`],
    ['two whole atoms at one point', `${P1}${ATOMS}Na1 0 0 0\nK1 0 0 0\n`],
  ])('a crystal without a formula and with %s is refused', async (_, text) => {
    const reason = message('row.no-tag', { tag: '_chemical_formula_sum' });
    expect(await itemsOf(text)).toMatchObject([{ kind: 'refused', line: 1, reason }]);
  });

  test.each([
    ['labels in capitals that the formula explains', "'Ca O'", 'CA1 0 0 0\nO1 .5 .5 .5\n', 2],
    ['hydrogen without sites', "'H2 Ca O2'", 'Ca1 0 0 0\nO1 .3 .3 .2\nO2 .6 .6 .7\n', 3],
    ['an element that the formula does not have', "'Ca O'", 'Ca1 0 0 0\nS1 .5 .5 .5\n', undefined],
    ['other amounts than the formula', "'Ca O'", 'Ca1 0 0 0\nO1 .5 .5 .5\nO2 .5 0 0\n', undefined],
  ])('sites are stored if they fit the formula: %s', async (_, formula, atoms, sites) => {
    const [item] = await itemsOf(`${P1}_chemical_formula_sum ${formula}\n${ATOMS}${atoms}`);
    const text = (item as AcceptedRow).facts?.structure;
    expect(text ? readCrystal(text).sites.length : undefined).toBe(sites);
  });

  test('the cells of the fixtures hold their formula as often as they say', async () => {
    const expected = {
      'CaTiO3-Perovskite.cif': 20,
      'Fe3O4-Magnetite.cif': 56,
      'MgAl2O4-Spinel.cif': 56,
      'FeS2-Pyrite.cif': 12,
    };
    for (const [name, sites] of Object.entries(expected)) {
      const [item] = (await fixture(name)) as AcceptedRow[];
      expect([name, readCrystal(item!.facts!.structure!).sites.length]).toEqual([name, sites]);
    }
  });

  test('sites are the same if the space group is only named, where its setting is clear from cell and formula', async () => {
    const names = readdirSync(fixtures).filter((name) => name.endsWith('.cif'));
    const different: string[] = [];
    let alike = 0;
    for (const name of names) {
      const text = readFileSync(join(fixtures, name), 'latin1');
      const isOperation = /^\s*'?\s*[-+]?[xyz0-9/.+-]+\s*,[^,\n]+,[^,\n]+$/i;
      const lines = text.split(/\r?\n/).filter((line) => !isOperation.test(line));
      const bare = lines.filter((line) => !/symop_operation_xyz|symmetry_equiv_pos_as_xyz/.test(line));
      const [whole, named] = [await itemsOf(text), await itemsOf(bare.join('\n').replaceAll(/loop_\s*(?=loop_)/g, ''))];
      const [expected, found] = [sitesOf(whole), sitesOf(named)];
      if (found === undefined) continue;
      if (JSON.stringify(found) === JSON.stringify(expected)) alike++;
      else different.push(name);
    }
    expect({ different, enough: alike >= 6 }).toEqual({ different: [], enough: true });
  });

  test('a file says how many space groups were only named', async () => {
    const text = `data_salt\n_chemical_formula_sum 'Na Cl'\n${CELL}_space_group_IT_number 225\n${ATOMS}Na1 0 0 0\nCl1 .5 .5 .5\n`;
    const reading = await readFile(await writtenTo('named.cif', text));
    const sites: number[] = [];
    for await (const item of eachRow(reading))
      sites.push(readCrystal((item as AcceptedRow).facts!.structure!).sites.length);
    const notes = reading.notes().map((note) => say(note, 'en'));
    expect({ sites, said: notes.some((note) => note.includes('International Tables')) }).toEqual({
      sites: [8],
      said: true,
    });
  });

  test('every data block of a file is an entry, with its line', async () => {
    const text = [
      'data_first',
      '_database_code_ICSD 15546',
      "_chemical_formula_sum 'Ba1 O3 Ti1'",
      'loop_',
      '_citation_id',
      '_citation_year',
      'primary 1954',
      '2 1971',
      'data_second',
      '_cell_length_a 5.6',
      "_chemical_formula_sum '?'",
      'data_third',
      '_chemical_formula_sum NaCl',
      '_chemical_formula_sum KCl',
    ].join('\r\n');
    expect(await itemsOf(text)).toMatchObject([
      { kind: 'accepted', line: 1, formula: 'BaO3Ti', id: 'icsd-15546', year: 1954 },
      { kind: 'refused', line: 9, text: 'data_second ?' },
      { kind: 'accepted', line: 12, formula: 'ClNa', id: 'third', year: null },
    ]);
  });

  test('blocks about the publication are passed over, and a leading one gives the year', async () => {
    const text =
      'data_global\n_journal_year 2004\ndata_I\n_chemical_formula_sum MgO\ndata_report\n_audit_author_name X\n';
    expect(await itemsOf(text)).toMatchObject([{ kind: 'accepted', formula: 'MgO', year: 2004 }]);
  });

  test('a formula that cannot be read is refused with its place, and the others are kept', async () => {
    const items = await itemsOf('data_a\n_chemical_formula_sum "Xx O2"\ndata_b\n_chemical_formula_sum "Si O2"\n');
    expect(items).toMatchObject([
      {
        kind: 'refused',
        line: 1,
        text: 'data_a Xx O2',
        reason: [{ id: 'formula.unreadable', values: { text: 'Xx O2' } }],
      },
      { kind: 'accepted', formula: 'O2Si' },
    ]);
  });

  test('amounts may begin with their decimal point', async () => {
    expect(await itemsOf('data_a\n_chemical_formula_sum "Ba.5 Sr.5 O"\n')).toMatchObject([{ formula: 'Ba0.5OSr0.5' }]);
  });

  test('a year that is no year is left out', async () => {
    const items = await itemsOf('data_a\n_journal_year 97\n_chemical_formula_sum MgO\n');
    expect(items).toMatchObject([{ year: null }]);
  });

  test('a file that is cut off in a text field says where it began', async () => {
    const items = await itemsOf('data_a\n_chemical_formula_sum MgO\n_publ_section_title\n;The structure of\n');
    expect(items).toMatchObject([{ kind: 'refused', line: 4 }]);
  });

  test.each([
    ['nothing but comments', '# NaCl\n'],
    ['a table', 'formula,id\nNaCl,1\n'],
    ['no crystal', 'data_global\n_journal_year 2004\n'],
  ])('a file with %s is refused as a whole', async (_, text) => {
    await expect(itemsOf(text)).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });

  test('CIF text is recognised under any name, and other text is not', () => {
    expect(cifReader.recognises({ name: 'export.txt', head: 'data_1\n_cell_length_a 5\n' })).toBeGreaterThan(0.9);
    expect(cifReader.recognises({ name: 'export.CIF', head: '# comments first\n' })).toBeGreaterThan(0.9);
    expect(cifReader.recognises({ name: 'list.csv', head: 'data_id,formula\n1,NaCl\n' })).toBe(0);
    expect(cifReader.recognises({ name: 'list.json', head: '[{"data_": 1}]' })).toBe(0);
  });

  const installed = '/usr/share/avogadro2/crystals';
  test.skipIf(!existsSync(installed))(
    'every crystal file of libavogadro-data is accepted or refused with a reason (skipped where that package is not installed)',
    async () => {
      const names = readdirSync(installed, { recursive: true, encoding: 'utf8' }).filter((name) =>
        name.endsWith('.cif'),
      );
      const items: IngestItem[] = [];
      for (const name of names) items.push(...(await itemsOfFile(join(installed, name))));
      expect(items).toHaveLength(names.length);
      const accepted = items.filter((item) => item.kind === 'accepted');
      const refused = items.filter((item) => item.kind === 'refused');
      const given = accepted.filter(({ flags }) => (flags & flagBit('derived')) === 0);
      expect(given.length).toBeGreaterThan(300);
      expect(given.every(({ id, year }) => id !== null && year !== null)).toBe(true);
      // Most of the other files are frameworks of zeolites, whose sites give SiO2.
      const derived = accepted.filter((item) => !given.includes(item));
      expect(derived.filter(({ formula }) => formula === 'O2Si').length).toBeGreaterThan(150);
      const withSites = given.filter(({ facts }) => typeof facts?.structure === 'string');
      expect(withSites.length / given.length).toBeGreaterThan(0.85);
      expect(refused.every(({ reason }) => /_chemical_formula_sum|cannot be read/.test(say(reason, 'en')))).toBe(true);
    },
  );
});

describe('numbers and strings of CIF', () => {
  test('come from the name of the block where nothing else has them, and from strings in three quotes', async () => {
    const text = [
      "data_9006312\n_cell_length_a 4\n_chemical_formula_sum '''Ca O3 Zr'''\n",
      'data_34-ICSD\n_cell_length_a 4\n_chemical_formula_sum """Au Rb3"""\n',
      "data_my_salt\n_cell_length_a 4\n_chemical_formula_sum 'Cl Na'\n",
    ].join('');
    const reading = await readWhole(writtenFile('x.cif', text));
    expect(reading.entries).toEqual(['CaO3Zr cod-9006312', 'AuRb3 icsd-34', 'ClNa my_salt']);
  });
});
