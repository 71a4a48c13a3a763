import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/ingest/read-file.js';
import { Sqlite } from '../../src/sqlite.js';
import { MAX_SITES, readCrystal } from '../../src/structures/crystal.js';
import { eachRow, writtenFile } from './written-file.js';

/** Of each entry its lattice and "symbol x y z" of each site; null for an entry without sites. */
async function sitesOf(name: string, content: string | Uint8Array): Promise<unknown[]> {
  const reading = await readFile(writtenFile(name, content));
  const found: unknown[] = [];
  for await (const row of eachRow(reading)) {
    if (row.kind !== 'accepted') continue;
    const text = row.facts?.structure ?? null;
    const crystal = text === null ? null : readCrystal(text);
    found.push(
      crystal && [
        crystal.lattice.flat().join(' '),
        ...crystal.sites.map(({ occupants, at }) => `${occupants[0]![0]} ${at.join(' ')}`),
      ],
    );
  }
  return found;
}

const CUBE = '4 0 0 0 4 0 0 0 4';
const CAESIUM_CHLORIDE = [CUBE, 'Cs 0 0 0', 'Cl 0.5 0.5 0.5'];
const VECTORS = '2 0 0\n0 2 0\n0 0 2\n';

describe('the sites of POSCAR', () => {
  it.each([
    ['fractional', `CsCl\n2.0\n${VECTORS}Cs Cl\n1 1\nDirect\n0 0 0 Cs\n0.5 0.5 -0.5 Cl\n`],
    ['cartesian', `CsCl\n2.0\n${VECTORS}Cs Cl\n1 1\nCartesian\n0 0 0\n1 1 1\n`],
    [
      'after selective dynamics',
      `x\n2\n${VECTORS}Cs Cl\n1 1\nSelective dynamics\ndirect\n0 0 0 T T F\n.5 .5 .5 F F F\n`,
    ],
    ['in a cell whose volume is given', `x\n-64\n${VECTORS}Cs Cl\n1 1\nD\n0 0 0\n0.5 0.5 0.5\n`],
    ['with a scale per axis', `x\n2 2 2\n${VECTORS}Cs Cl\n1 1\nk\n0 0 0\n1 1 1\n`],
    ['of VASP 4', `Cs Cl\n2\n${VECTORS}1 1\nDirect\n0 0 0\n0.5 0.5 0.5\n`],
  ])('are stored: %s', async (_, text) => {
    expect(await sitesOf('POSCAR', text)).toEqual([CAESIUM_CHLORIDE]);
  });

  it('are left out, not the entry, if some are missing or there are too many', async () => {
    expect(await sitesOf('POSCAR', `x\n2\n${VECTORS}Cs Cl\n1 1\nDirect\n0 0 0\n`)).toEqual([null]);
    expect(await sitesOf('POSCAR', `x\n2\n${VECTORS}Cs Cl\n1 1\nDirect\n0 0 0\n0 nan 0\n`)).toEqual([null]);
    const many = '0 0 0\n'.repeat(2 * MAX_SITES);
    expect(await sitesOf('POSCAR', `x\n2\n${VECTORS}Cs Cl\n${MAX_SITES} ${MAX_SITES}\nDirect\n${many}`)).toEqual([
      null,
    ]);
    expect(await sitesOf('POSCAR', `x\n1\n1 0 0\n2 0 0\n0 0 2\nCs\n1\nDirect\n0 0 0\n`)).toEqual([null]);
  });
});

function frame(comment: string, lines = 'Cs 0 0 0\nCl 2 2 2\n'): string {
  return `2\n${comment}\n${lines}`;
}

describe('the sites of extended XYZ', () => {
  it('are stored, with the species and coordinates where the properties say they are', async () => {
    const text =
      frame(`Lattice="${CUBE}" pbc="T T T"`) +
      frame(`Lattice="${CUBE}" Properties=id:I:1:pos:R:3:species:S:1`, '1 4 0 0 Cs\n2 2 2 -2 Cl\n');
    expect(await sitesOf('a.xyz', text)).toEqual([CAESIUM_CHLORIDE, CAESIUM_CHLORIDE]);
  });

  it('are left out of slabs and of frames without coordinates', async () => {
    const text =
      frame(`Lattice="${CUBE}" pbc="T T F"`) +
      frame(`Lattice="${CUBE}" Properties=species:S:1:force:R:3`) +
      frame('Lattice="4 0 0 0 4 0"') +
      frame(`Lattice="${CUBE}"`, 'Cs 0 0\nCl 2 2\n');
    expect(await sitesOf('a.xyz', text)).toEqual([null, null, null, null]);
  });
});

function doubles(text: string): Buffer {
  return Buffer.from(new Float64Array(text.split(' ').map(Number)).buffer);
}

describe('the sites of an ASE database', () => {
  const numbers = Buffer.from(new Int32Array([55, 17]).buffer);
  const pairs = '{"uid": "a"}';

  it('are stored if they are periodic and complete', async () => {
    const db = new Sqlite(':memory:');
    db.exec(
      'CREATE TABLE systems (id INTEGER PRIMARY KEY, unique_id TEXT, numbers BLOB, key_value_pairs TEXT, positions BLOB, cell BLOB, pbc INTEGER)',
    );
    const insert = db.prepare('INSERT INTO systems VALUES (NULL, ?, ?, ?, ?, ?, ?)');
    insert.run('a', numbers, pairs, doubles('0 0 0 2 2 2'), doubles(CUBE), 7);
    insert.run('b', numbers, pairs, doubles('0 0 0 2 2 2'), doubles(CUBE), 3);
    insert.run('c', numbers, pairs, doubles('0 0 0 2 2'), doubles(CUBE), 7);
    insert.run('d', numbers, pairs, doubles('0 0 0 2 2 2'), doubles('4 0 0'), 7);
    insert.run('e', numbers, pairs, null, null, 7);
    const content = db.serialize();
    db.close();
    expect(await sitesOf('mine.db', content)).toEqual([CAESIUM_CHLORIDE, null, null, null, null]);
  });
});

describe('the sites of structures in JSON', () => {
  const numbers = { __ndarray__: [[2], 'int64', [55, 17]] };
  const flat = { __ndarray__: [[2, 3], 'float64', [0, 0, 0, 2, 2, 2]] };
  const cell = { __ase_objtype__: 'cell', array: { __ndarray__: [[3, 3], 'float64', [4, 0, 0, 0, 4, 0, 0, 0, 4]] } };
  const pbc = [true, true, true];
  const vectors = [[4, 0, 0], [0, 4, 0], [0, 0, 4]]; // prettier-ignore
  const points = [[0, 0, 0], [2, 2, 2]]; // prettier-ignore

  it('are stored of ASE, as lists and as arrays of numpy, unless they are no crystal', async () => {
    const rows = {
      1: { numbers: [55, 17], positions: points, cell: vectors, pbc, unique_id: 'a' },
      2: { numbers, positions: flat, cell, pbc: { __ndarray__: [[3], 'bool', pbc] }, unique_id: 'b' },
      3: { numbers, positions: flat, cell, pbc: [true, true, false], unique_id: 'c' },
      4: { numbers, positions: [[0, 0, 0]], cell, pbc, unique_id: 'd' },
      5: { numbers, cell, pbc, unique_id: 'e' },
      ids: [1, 2, 3, 4, 5],
      nextid: 6,
    };
    const found = await sitesOf('ase.json', JSON.stringify(rows));
    expect(found).toEqual([CAESIUM_CHLORIDE, CAESIUM_CHLORIDE, null, null, null]);
  });

  it('are stored of JARVIS, fractional or cartesian', async () => {
    const atoms = { lattice_mat: vectors, elements: ['Cs', 'Cl'], coords: points, cartesian: true };
    const shares = { ...atoms, coords: [[0, 0, 0], [0.5, 0.5, 0.5]], cartesian: false }; // prettier-ignore
    const rows = [atoms, shares, { ...atoms, coords: 'na' }].map((each, index) => ({
      jid: `JVASP-${index}`,
      formula: 'CsCl',
      atoms: each,
    }));
    expect(await sitesOf('jarvis.json', JSON.stringify(rows))).toEqual([CAESIUM_CHLORIDE, CAESIUM_CHLORIDE, null]);
  });
});
