import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import { readFile } from '../../src/ingest/read-file.js';
import { Sqlite } from '../../src/sqlite.js';
import { eachRow, entriesOf, writtenFile } from './written-file.js';

const TAB = '\t';

describe('tables that say what is measured', () => {
  it.each([
    ['a question', 'formula,Theoretical?\nNaCl,no\nNa3Cl,yes\n'],
    ['a remark on the kind', 'formula,theoretical (bool)\nNaCl,n\nNa3Cl,y\n'],
    ['a word in front', 'formula,has_been_experimentally_observed\nNaCl,TRUE\nNa3Cl,FALSE\n'],
    ['two words', 'formula,isTheoretical\nNaCl,0\nNa3Cl,1\n'],
    ['words of the cells', 'formula,status\nNaCl,Experimental\nNa3Cl,theoretical (DFT)\n'],
    ['other words', 'formula,origin\nNaCl,exp\nNa3Cl,calc\n'],
    ['words with not', 'formula,status\nNaCl,synthesized\nNa3Cl,not synthesized\n'],
    ['what is in ICSD', 'formula,icsd\nNaCl,True\nNa3Cl,False\n'],
    ['what was made', 'Compound,Synthesised?\nNaCl,Yes\nNa3Cl,No\n'],
    ['both words in the heading', 'formula,experimental/theoretical\nNaCl,experimental\nNa3Cl,theoretical\n'],
    ['objects', JSON.stringify([{ formula: 'NaCl', source: 'XRD' }, { formula: 'Na3Cl', source: 'first-principles' }])], // prettier-ignore
  ])('by %s', async (_, content) => {
    const name = content.startsWith('[') ? 'a.json' : 'a.csv';
    expect(await entriesOf(name, content)).toEqual(['ClNa   experimental', 'ClNa3   theoretical']);
  });

  it('by words of an entry that was withdrawn, is disordered or squeezed', async () => {
    const rows = 'NaCl,retracted\nKCl,"experimental, disordered"\nRbCl,high-pressure phase\nCsCl,no disorder\n';
    const flags = ['retracted', 'experimental,disordered', 'high-pressure', ''];
    const formulas = ['ClNa', 'ClK', 'ClRb', 'ClCs'];
    expect(await entriesOf('a.csv', `formula,status\n${rows}`)).toEqual(
      formulas.map((formula, index) => `${formula}   ${flags[index]!}`.trimEnd()),
    );
  });

  it('but not by numbers, which are values, nor by words of something else', async () => {
    const table = 'formula,exp,calc,source\nNaCl,5.2,5.0,our lab\nKCl,1,0,\n';
    const reading = await readFile(writtenFile('a.csv', table));
    expect(await entriesOf('a.csv', table)).toEqual(['ClNa', 'ClK']);
    for await (const _ of eachRow(reading));
    expect(say(reading.notes(), 'en')).toContain('"exp", "calc" were not used');
  });
});

describe('conditions and energies of tables', () => {
  it.each([
    ['e_hull', '0.012', '0.012'],
    ['E above hull (meV/atom)', '12', '0.012'],
    ['energy_above_hull_meV', '12', '0.012'],
    ['energy above hull [eV/at.]', '0.012', '0.012'],
    ['ehull_meV_per_atom', '12', '0.012'],
    ['distance to hull (kJ/mol atoms)', '9.648533', '0.1'],
    ['distance to hull (kJ/mol)', '9.6', ''],
  ])('an energy under %s is one in eV per atom, if its unit says so', async (heading, cell, hull) => {
    const [entry] = await entriesOf('a.csv', `formula,${heading}\nNaCl,${cell}\nKCl,0\n`);
    expect(entry).toBe(`ClNa      ${hull}`.trimEnd());
  });

  it.each([
    ['synthesis pressure (GPa)', '24', '24000000 '],
    ['Pressure', '41 kbar', '4100000 '],
    ['pressure_MPa', '46000', '46000000 '],
  ])('%s of %s is a high pressure', async (heading, cell, pressure) => {
    const [entry] = await entriesOf('a.csv', `formula,${heading}\nMgSiO3,${cell}\nKCl,\n`);
    expect(entry).toBe(`MgO3Si   high-pressure  ${pressure}`.trimEnd());
  });

  it('a pressure without a unit is none, and temperatures may be in degrees', async () => {
    const table = 'formula,Pressure,T (K),Temperature\nNaCl,24,1,25 °C\nKCl,1 atm,1,298 K\nLiF,,1,20\n';
    expect(await entriesOf('a.csv', table)).toEqual(['ClNa    298.15', 'ClK    298 101.325', 'FLi    20']);
  });
});

describe('layouts of databases in other spellings', () => {
  it.each([
    ['blanks in the headings', ['Collection Code', 'Sum Formula', 'Publication Year', 'Theoretical Calculation']],
    ['short headings', ['Coll. Code', 'Sum Form.', 'Publ. Year', 'TheoreticalCalculation']],
    ['capitals', ['COLLECTION CODE', 'SUM FORMULA', 'PUBLICATION YEAR', 'THEORETICAL CALCULATION']],
  ])('ICSD with %s', async (_, headings) => {
    const rows = [headings, ['1', 'Ca1 O3 Zr1', '1958', ''], ['2', 'K1 Cl1', '1960', 'X']];
    const text = rows.map((cells) => `${cells.join(TAB)}${TAB}\n`).join('');
    expect(await entriesOf('icsd.csv', text)).toEqual([
      'CaO3Zr icsd-1 1958 experimental',
      'ClK icsd-2 1960 theoretical',
    ]);
  });

  it('ICSD with units in the cells and words of the quality', async () => {
    const text =
      'CollectionCode,SumFormula,Temperature,Pressure,Quality\n1,Mg1 O3 Si1,20 C,46 GPa,\n2,K1 Cl1,293,0.1,calculated\n';
    expect(await entriesOf('icsd.csv', text)).toEqual([
      'MgO3Si icsd-1  experimental,high-pressure 293.15 46000000',
      'ClK icsd-2  theoretical 293 100',
    ]);
  });

  it('of the Materials Project, what the column of theoretical ones leaves open is computed', async () => {
    const text = 'Material ID,Formula Pretty,Theoretical\nmp-1,NaCl,False\nmp-2,KCl,\nmp-3,LiF,TRUE\n';
    expect(await entriesOf('mp.csv', text)).toEqual([
      'ClNa mp-1  experimental',
      'ClK mp-2  theoretical',
      'FLi mp-3  theoretical',
    ]);
  });

  it.each([
    'formula,formula_pretty,score\nClNa,NaCl,0.5\n',
    'Rank,Formula,Score,Elements\n1,NaCl,0.5,Cl Na\n',
    'formula,score,raw_blend\nNaCl,0.5,1\n',
  ])('an exported list is refused also with some columns only: %s', async (text) => {
    await expect(readFile(writtenFile('mine.csv', text))).rejects.toThrow('is a list of candidates');
  });

  it('a table of formulas and scores of something else is read if the formulas are named', async () => {
    const columns = { formula: 'formula' };
    expect(await entriesOf('a.csv', 'formula,score\nNaCl,0.5\n', { columns })).toEqual(['ClNa']);
    expect(
      await entriesOf('a.jsonl', '{"formula":"NaCl","score":0.5}\n{"formula":"KCl","score":0.4}\n', { columns }),
    ).toEqual(['ClNa', 'ClK']);
    // With another column it is no list of ours.
    expect(await entriesOf('a.csv', 'formula,score,Tc\nNaCl,0.5,1\n')).toEqual(['ClNa']);
  });

  it('minerals with markup of any kind', async () => {
    const text = 'Mineral Name,IMA Chemistry (concise),Chemistry Elements,Year\nP,CaTiO_3_,Ca Ti O,1839\n';
    expect(await entriesOf('ima.csv', text)).toEqual(['CaO3Ti  1839 experimental']);
    const html = 'formula|id\nSrTiO<sub class="x">3</sub>|1\nSrTiO\\(_3\\)|2\nNaCl|3\n';
    expect(await entriesOf('a.csv', html)).toEqual(['O3SrTi 1', 'O3SrTi 2', 'ClNa 3']);
  });

  it('rows of JSON without names of columns, and several ICSD numbers in a list', async () => {
    expect(await entriesOf('a.json', JSON.stringify([['S1', 'Rb3Au', 1959], ['S2', 'KCl', 1960]]))).toEqual(['AuRb3', 'ClK']); // prettier-ignore
    const reading = await readFile(writtenFile('j.json', JSON.stringify([{ jid: 'J-1', formula: 'KCl', icsd: ['12', '13'] }]))); // prettier-ignore
    for await (const row of eachRow(reading)) expect(row).toMatchObject({ facts: { ids: ['icsd-12', 'icsd-13'] } });
  });

  it('structures of ASE of which a pair says that they are not theoretical', async () => {
    const db = new Sqlite(':memory:');
    db.exec('CREATE TABLE systems (id INTEGER PRIMARY KEY, unique_id TEXT, numbers BLOB, key_value_pairs TEXT)');
    const numbers = Buffer.from(Int32Array.from([11, 17]).buffer);
    const insert = db.prepare('INSERT INTO systems (unique_id, numbers, key_value_pairs) VALUES (?, ?, ?)');
    insert.run('a', numbers, '{"theoretical": false}');
    insert.run('b', numbers, '{"theoretical": true, "experimental": true}');
    const bytes = db.serialize();
    db.close();
    expect(await entriesOf('a.db', bytes)).toEqual(['ClNa a  experimental', 'ClNa b  theoretical']);
  });

  it('conditions in titles of AMCSD', async () => {
    const text = `data_a\n_cell_length_a 4\n_amcsd_database_code AMCSD#0001234\n_chemical_formula_sum 'Mg O3 Si'
_publ_section_title 'Squeezed silicates, T = 25 C, P = 41 kbar'\n`;
    expect(await entriesOf('a.cif', text)).toEqual(['MgO3Si amcsd-0001234  experimental,high-pressure 298.15 4100000']);
  });

  it('a quotation mark that is not closed is distinguished from a table without rows', async () => {
    const path = writtenFile('a.csv', 'formula,id\n"NaCl,1\nKCl,2\n');
    await expect(readFile(path)).rejects.toThrow('ends inside a quoted field that begins after line 1');
    await expect(readFile(writtenFile('b.csv', 'formula,id\n\n'))).rejects.toThrow('has a header and no rows');
  });

  it('lists with bullets and numbers', async () => {
    expect(await entriesOf('a.txt', '- SrTiO3\n- BaTiO3\n* NaCl\n1. KCl\n2) LiF\n')).toEqual([
      'O3SrTi',
      'BaO3Ti',
      'ClNa',
      'ClK',
      'FLi',
    ]);
  });
});
