import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import { flagsOf } from '../../src/ingest/entry-flags.js';
import { readFile } from '../../src/ingest/read-file.js';
import { eachRow, readWhole, writtenFile } from './written-file.js';

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

  it('finds the formulas by their content if no name says where they are', async () => {
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

  it('reads UTF-16 by its byte order mark, and what nothing names as Windows-1252, and says so', async () => {
    const utf16 = await read(Buffer.from('\uFEFFformula;id\r\nNaCl;é\r\n', 'utf16le'));
    expect(utf16.entries).toEqual(['ClNa é']);
    expect(utf16.how['encoding']).toBe('utf-16le');
    expect(say(utf16.notes(), 'en')).not.toContain('not UTF-8');
    const rows = Array.from({ length: 20_000 }, (_, index) => `NaCl,number ${index}\n`).join('');
    const latin = await read(Buffer.from(`formula,id\n${rows}MgO,\u00e9\n`, 'latin1'));
    expect(latin.entries.at(-1)).toBe('MgO é');
    expect(say(latin.notes(), 'en')).toContain('compounds.csv is not UTF-8 text; read as windows-1252');
    const japanese = await read(Buffer.from([0x66, 0x6f, 0x72, 0x6d, 0x75, 0x6c, 0x61, 0x0a, 0x4d, 0x67, 0x4f, 0x0a]), {
      encoding: 'shift_jis',
    });
    expect(japanese.how['encoding']).toBe('shift_jis');
    await expect(read('formula\nMgO\n', { encoding: 'klingon' })).rejects.toThrow('There is no encoding "klingon"');
  });

  it('reads lines that end with CR alone', async () => {
    const reading = await read('formula,id\rNaCl,1\rMgO,2\r');
    expect([reading.entries, reading.lines]).toEqual([
      ['ClNa 1', 'MgO 2'],
      [2, 3],
    ]);
  });

  it.each([
    ['a title and empty rows above', 'My compounds,,\n,,\nformula,id,x\nNaCl,1,\nMgO,2,\n', 3],
    ['remarks', '# made in 2020\n#\nformula,id,x\n# and more\nNaCl,1,\nMgO,2,\n', 3],
    ['a remark for a heading', '# formula,id\nNaCl,1\nMgO,2\n', 1],
    ['a separator line', 'sep=;\nformula;id\nNaCl;1\nMgO;2\n', 2],
    ['a row of units', 'formula,id,gap\n-,-,eV\nNaCl,1,8.5\nMgO,2,7.8\n', 1],
    ['a title in one column', 'Salts\nformula\nNaCl\nMgO\n', 2],
  ])('finds the heading with %s', async (_, text, line) => {
    const reading = await read(text);
    expect(reading.entries.map((entry) => entry.split(' ')[0])).toEqual(['ClNa', 'MgO']);
    expect(reading.how['header']).toBe(line === 1 ? undefined : `line ${line}`);
    expect(reading.refused).toEqual([]);
  });

  it('takes the heading that is named, or none', async () => {
    const text = 'a,b\nKCl,x\nNaCl,y\n';
    expect((await read(text, { headerRow: 2, columns: { formula: 'KCl' } })).entries).toEqual(['ClNa']);
    expect((await read('YBCO\nNaCl\nMgO\nKF\nLiF\nTiO2\n', { headerRow: 0 })).refused).toHaveLength(1);
    await expect(read(text, { headerRow: 7 })).rejects.toThrow('has no row in line 7');
  });

  it('says that a first row was taken for the heading, but not one that is nearly a formula', async () => {
    const taken = await read('salts,x\nNaCl,1\nMgO,2\n');
    expect(say(taken.notes(), 'en')).toContain('Line 1 ("salts", "x") was taken for the heading');
    const row = await read('YBa2Cu3O7-x\nNaCl\nMgO\n');
    expect(row.how['header']).toBe('none');
    expect(row.refused.map(({ line }) => line)).toEqual([1]);
  });

  it('reads the first of several columns with one heading, and says so', async () => {
    const taken = await read('formula,year,year,formula\nNaCl,1970,1980,KCl\n');
    expect(taken.entries).toEqual(['ClNa 1970']);
    expect(say(taken.notes(), 'en')).toContain('Several columns have the same heading ("year", "formula"); the first');
  });

  it('takes decimal commas only where the numbers of the file have them', async () => {
    const commas = await read('formula;gap\nLi0,5CoO2;1,5\n');
    expect(commas.entries).toEqual(['CoLi0.5O2']);
    const points = await read('formula;gap\nLi0,5CoO2;1.5\nNaCl;2.5\n');
    expect([points.entries, points.refused.length]).toEqual([['ClNa'], 1]);
  });

  it('takes no column of lists of elements for formulas', async () => {
    const rows = ['Ca Zr O', 'Cu Fe S', 'Na S O H'].map((cell) => `"${cell}",?`).join('\n');
    await expect(read(`Chemistry Elements,IMA thing\n${rows}\n`)).rejects.toThrow('has no column of formulas');
  });

  it('takes no column of yes and no, and none of few values, for ids', async () => {
    const flags = await read('entryid,composition,icsd\n7,NaCl,True\n8,MgO,False\n9,KCl,True\n');
    expect(flags.entries).toEqual(['ClNa 7', 'MgO 8', 'ClK 9']);
    expect(say(flags.notes(), 'en')).not.toContain('was not used');
    const rows = Array.from({ length: 12 }, () => 'NaCl,Fm-3m').join('\n');
    expect((await read(`formula,id\n${rows}\n`)).how['id']).toBeUndefined();
  });

  it('uses columns that tell computed rows outright, and splits headings at capitals', async () => {
    const reading = await readFile(
      writtenFile('x.csv', 'CollectionCode,PrettyFormula,PublicationYear,is_theoretical\n7,NaCl,1913,no\n8,MgO,,yes\n'),
    );
    const rows: string[] = [];
    for await (const row of eachRow(reading)) {
      if (row.kind === 'accepted') rows.push(`${row.formula} ${row.id} ${row.year} ${flagsOf(row.flags).join()}`);
    }
    expect(rows).toEqual(['ClNa 7 1913 experimental', 'MgO 8 null theoretical']);
  });

  it('repairs ids that a program took for decimals, and says which a spreadsheet rounded', async () => {
    const reading = await read('formula,id\nNaCl,12.0\nMgO,9.00101E+05\n');
    expect(reading.entries).toEqual(['ClNa 12', 'MgO 900101']);
    expect(say(reading.notes(), 'en')).toContain(
      '1 id was rewritten by a spreadsheet; read with its original value: 9.00101E+05',
    );
    const rounded = await read('formula,id\nNaCl,1.23457E+11\n');
    expect(rounded.entries).toEqual(['ClNa 1.23457E+11']);
    expect(say(rounded.notes(), 'en')).toContain('1 id was rounded by a spreadsheet, such as 1.23457E+11');
  });

  it('reads texts that spreadsheets guard as formulas of theirs', async () => {
    expect((await read('formula,id\n"=""K3Ag""",1\n=\'NaCl\',2\n')).entries).toEqual(['AgK3 1', 'ClNa 2']);
  });
});

describe('reading lists', () => {
  it.each([
    ['SrTiO3, BaTiO3; MgO', ['O3SrTi', 'BaO3Ti', 'MgO']],
    ['# mine\nNaCl # salt\nMgO\n', ['ClNa', 'MgO']],
    ['NaCl\nMgO, KCl\n', ['ClNa', 'MgO', 'ClK']],
  ])('%j is a list', async (text, entries) => {
    const reading = await readWhole(writtenFile('list.txt', text));
    expect([reading.format, reading.entries]).toEqual(['list', entries]);
  });

  it('refuses formulas that only blanks separate, which would be read as one', async () => {
    const reading = await readWhole(writtenFile('list.txt', 'NaCl KCl\nMgO, Ba Zr O3\n'));
    expect(reading.entries).toEqual(['MgO', 'BaO3Zr']);
    expect(reading.refused[0]!.reason).toContain('Separate them with commas');
  });
});
