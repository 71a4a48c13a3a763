import { describe, expect, it } from 'vitest';
import { readWhole, writtenFile } from './written-file.js';

async function read(content: string | Uint8Array, options: Parameters<typeof readWhole>[1] = {}) {
  return readWhole(writtenFile('compounds.csv', content), options);
}

describe('reading CSV', () => {
  it('reads formulas, ids and years by their usual names, in any order', async () => {
    const reading = await read(
      'Year,material_id,band gap,Pretty Formula\n1945,mp-1,3.2,BaTiO3\n,,,NaCl\n2001-03-04,x,,Li2O\n',
    );
    expect(reading.entries).toEqual(['BaO3Ti mp-1 1945', 'ClNa', 'Li2O x 2001']);
    expect(reading.how).toEqual({ delimiter: ',', formula: 'Pretty Formula', id: 'material_id', year: 'Year' });
    expect(reading.format).toBe('csv');
    expect(reading.lines).toEqual([2, 3, 4]);
  });

  it.each([
    [';', 'semicolons'],
    ['\t', 'tabs'],
    ['|', 'bars'],
  ])('understands %j', async (delimiter) => {
    const rows = ['id,formula,note', '1,NaCl,salt', '2,"MgO",a "note"'].join('\n').replaceAll(',', delimiter);
    const reading = await read(rows);
    expect(reading.entries).toEqual(['ClNa 1', 'MgO 2']);
    expect(reading.how['delimiter']).toBe(delimiter);
  });

  it('accepts a byte order mark, Windows line ends and a missing last line end', async () => {
    const reading = await read('\uFEFFformula,id\r\nNaCl,1\r\nKCl,2');
    expect(reading.entries).toEqual(['ClNa 1', 'ClK 2']);
    expect(reading.lines).toEqual([2, 3]);
  });

  it('finds the formulas by their content where no name tells', async () => {
    const reading = await read('stuff,spacegroup,yttrium\nNaCl,P21,Y\nMgAl2O4,I4,N\nFe2O3,Pnma,Y\n');
    expect(reading.how).toEqual({ delimiter: ',', formula: 'stuff' });
    expect(reading.entries).toEqual(['ClNa', 'Al2MgO4', 'Fe2O3']);
  });

  it('passes over a column of the usual name that holds something else', async () => {
    const reading = await read('composition,reduced\n62 % silica,SiO2\nred powder,Fe2O3\n');
    expect(reading.how['formula']).toBe('reduced');
  });

  it('reads a bare list of formulas, without losing the first', async () => {
    const reading = await read('NaCl\nMgO\nTiO2\n');
    expect(reading.entries).toEqual(['ClNa', 'MgO', 'O2Ti']);
    expect(reading.how).toEqual({ delimiter: ',', header: 'none', formula: 'column 1' });
  });

  it('reads the columns that are asked for', async () => {
    const text = 'formula,other,code,when\nNaCl,KCl,7,1999\n';
    const reading = await read(text, { columns: { formula: 'other', id: 'CODE', year: 'when' } });
    expect(reading.entries).toEqual(['ClK 7 1999']);
    await expect(read(text, { columns: { formula: 'missing' } })).rejects.toThrow(
      'has no column "missing". Its columns are: formula, other, code, when.',
    );
  });

  it('refuses single rows with line, text and reason, and goes on', async () => {
    const reading = await read('formula,id\nNaCl,1\n\nco2o3,2\n,3\nTiO2,4,5\n"Mg\nX",6\nK"Cl,7\nLi2O,8\n');
    expect(reading.entries).toEqual(['ClNa 1', 'Li2O 8']);
    expect(reading.refused.map(({ line, text }) => [line, text])).toEqual([
      [4, 'co2o3,2'],
      [5, ',3'],
      [6, 'TiO2,4,5'],
      [7, 'Mg X,6'],
      [9, 'K"Cl,7'],
    ]);
    expect(reading.refused[0]!.reason).toContain('Did you mean Co2O3?');
    expect(reading.refused[1]!.reason).toBe('The formula is empty.');
    expect(reading.refused[2]!.reason).toBe('The row has 3 fields, but the first row has 2.');
    expect(reading.lines).toEqual([2, 10]);
  });

  it('refuses rows that are too short for a formula and shortens long texts', async () => {
    const reading = await read(`id,formula,note\n1,NaCl,\n2\n3,bad,${'x'.repeat(1000)}\n4,MgO\n`);
    expect(reading.entries).toEqual(['ClNa 1', 'MgO 4']);
    expect(reading.refused[0]!.reason).toBe('The row has 1 fields, but the first row has 3.');
    expect(reading.refused[1]!.text).toHaveLength(200);
  });

  it('keeps quoted fields with line breaks and delimiters together', async () => {
    const reading = await read('formula,remark\nNaCl,"two\nlines, and ""quotes"""\nMgO,\n');
    expect(reading.entries).toEqual(['ClNa', 'MgO']);
    expect(reading.lines).toEqual([2, 4]);
  });

  it('leaves out a year that is none', async () => {
    const reading = await read('formula,year\nNaCl,unknown\nMgO,12\nKCl,1923.0\nLiF,20011\n');
    expect(reading.entries).toEqual(['ClNa', 'MgO', 'ClK 1923', 'FLi']);
  });

  it('reads characters that are split between pieces of the file', async () => {
    const rows = Array.from({ length: 9_000 }, (_, i) => `Fe₂O₃,ïd-${i}`);
    const reading = await read(`formula,id\n${rows.join('\n')}\n`);
    expect(reading.entries).toEqual(rows.map((_, i) => `Fe2O3 ïd-${i}`));
  });
});
