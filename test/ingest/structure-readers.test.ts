import { describe, expect, it } from 'vitest';
import { readWhole, writtenFile } from './written-file.js';

const LATTICE = '1.0\n4 0 0\n0 4 0\n0 0 4\n';

describe('reading POSCAR', () => {
  it.each([
    ['the usual form', 'POSCAR', `salt\n${LATTICE}Na Cl\n4 4\nDirect\n0 0 0\n`, ['ClNa']],
    ['repeated symbols', 'CONTCAR', `x\n${LATTICE}Fe O Fe\n1 4 2\nDirect\n`, ['Fe3O4']],
    ['the form of VASP 6.4', 'a.vasp', `x\n${LATTICE}Na/8e2f Cl/11\n1 1\nDirect\n`, ['ClNa']],
    ['the old form with symbols in the comment', 'POSCAR', `Na Cl\n${LATTICE}1 1\nDirect\n`, ['ClNa']],
  ])('reads %s', async (_, name, text, entries) => {
    const reading = await readWhole(writtenFile(name, text));
    const [formula, id = ''] = (reading.entries[0] ?? '').split(' ');
    expect(id.endsWith(name)).toBe(true);
    expect([reading.format, [formula]]).toEqual(['poscar', entries]);
  });

  it('refuses one that does not name its elements', async () => {
    const path = writtenFile('POSCAR', `my structure\n${LATTICE}1 1\nDirect\n`);
    await expect(readWhole(path)).rejects.toThrow('does not name its elements');
  });
});

function frame(symbols: string[], comment = 'Lattice="4 0 0 0 4 0 0 0 4"'): string {
  return `${symbols.length}\n${comment}\n${symbols.map((symbol) => `${symbol} 0 0 0\n`).join('')}`;
}

describe('reading extended XYZ', () => {
  it('reads every frame with a lattice', async () => {
    const text = frame(['Na', 'Cl']) + frame(['Mg', 'O', 'Mg', 'O']) + frame(['H', 'H', 'O'], 'water');
    const reading = await readWhole(writtenFile('a.xyz', text));
    expect([reading.format, reading.entries, reading.lines]).toEqual(['xyz', ['ClNa', 'MgO'], [1, 5]]);
    expect(reading.refused.map(({ line, reason }) => [line, reason])).toEqual([
      [11, 'The frame has no lattice, so it is a molecule.'],
    ]);
  });

  it('finds the species where the properties say they are', async () => {
    const text = '1\nLattice="1 0 0 0 1 0 0 0 1" Properties=pos:R:3:species:S:1\n0 0 0 Cu\n';
    expect((await readWhole(writtenFile('a.extxyz', text))).entries).toEqual(['Cu']);
  });

  it('refuses a file that is cut off', async () => {
    const path = writtenFile('a.xyz', frame(['Na', 'Cl']).replace(/Cl.*\n/, ''));
    await expect(readWhole(path)).rejects.toThrow('no complete frame from line 1');
  });
});
