import { describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { readFile } from '../../src/ingest/read-file.js';
import { say } from '../../src/messages/say.js';
import { eachRow, entriesOf, readWhole, writtenFile } from './written-file.js';

/** The notes of a reading, in English. */
async function notesOf(name: string, content: string, options = {}): Promise<string> {
  const reading = await readFile(writtenFile(name, content), options);
  for await (const _ of eachRow(reading));
  return say(reading.notes(), 'en');
}

const block = (name: string, more: string): string => `data_${name}\n_cell_length_a 4\n${more}\n`;

const FLAGGED = ['ClNa   experimental', 'ClNa3   theoretical'];

describe('columns that say what is measured, in odd forms', () => {
  it.each([
    ['German yes and no', 'Formel;theoretisch\nNaCl;nein\nNa3Cl;ja\n'],
    ['letters under a heading of both words', 'formula,Exp/Theo\nNaCl,E\nNa3Cl,T\n'],
    ['words under a heading of any name', 'formula,Origin of structure\nNaCl,measured\nNa3Cl,computed\n'],
    ['words under another heading', 'formula,reference kind\nNaCl,experiment\nNa3Cl,DFT\n'],
    ['zeros and ones', 'formula,synthesised\nNaCl,1\nNa3Cl,0\n'],
    ['one of several tags', 'formula,tags\nNaCl,"experimental, cubic"\nNa3Cl,"theoretical, PBE"\n'],
    ['a column beside those of a known layout', 'jid,formula,icsd,hypothetical\n,NaCl,1,no\n,Na3Cl,2,yes\n'],
    ['a key beside those of a known layout', JSON.stringify([{ jid: '', formula: 'NaCl', icsd: '1', hypothetical: false }, { jid: '', formula: 'Na3Cl', icsd: '2', hypothetical: true }])], // prettier-ignore
  ])('%s', async (_, content) => {
    expect(await entriesOf(content.startsWith('[') ? 'a.json' : 'a.csv', content)).toEqual(FLAGGED);
  });

  it('remarks count if they say nothing else', async () => {
    const text = 'formula,comment\nNaCl,theoretical density 98 %\nNa3Cl,hypothetical structure\nKCl,retracted 2010\n';
    expect(await entriesOf('a.csv', text)).toEqual(['ClNa', 'ClNa3   theoretical', 'ClK   retracted']);
  });

  it('how a value was found says nothing of the compound', async () => {
    expect(await entriesOf('a.csv', 'formula,gap from\nNaCl,experiment\nKCl,DFT\n')).toEqual(['ClNa', 'ClK']);
  });

  it('fields of a provider are named, since only the provider knows what they say', async () => {
    const entry = {
      id: 'a',
      type: 'structures',
      attributes: { chemical_formula_reduced: 'ClNa', _x_theoretical: true },
    };
    expect(await entriesOf('a.json', JSON.stringify({ data: [entry] }))).toEqual(['ClNa a']);
    expect(await notesOf('a.json', JSON.stringify({ data: [entry] }))).toContain('"_x_theoretical" was not used');
  });
});

describe('ids that spreadsheets have spoilt', () => {
  it('are what they were, in known layouts as well', async () => {
    const text = 'CollectionCode,SumFormula,HMS\n9.00101E+05,Na1 Cl1,F\n39.0,K1 Cl1,F\n"=""0040""",Li1 F1,F\n';
    expect(await entriesOf('i.csv', text)).toEqual([
      'ClNa icsd-900101  experimental',
      'ClK icsd-39  experimental',
      'FLi icsd-0040  experimental',
    ]);
    expect(await notesOf('i.csv', text)).toContain('1 id was rewritten by a spreadsheet');
  });

  it('are none if the cell says that there is none', async () => {
    expect(await entriesOf('a.csv', 'formula,id,year\nNaCl,nan,NaN\nNa,NA,1959\nnan,3,\n')).toEqual([
      'ClNa',
      'Na  1959',
      'refused',
    ]);
  });

  it('sodium is an element, also in known layouts', async () => {
    expect(await entriesOf('j.json', JSON.stringify([{ jid: 'J-1', formula: 'Na', icsd: 'na' }]))).toEqual([
      'Na J-1  theoretical',
    ]);
  });
});

describe('several formulas in one cell', () => {
  it('are no compound of all their elements', async () => {
    const { entries, refused } = await readWhole(writtenFile('a.csv', 'formula,id\nSrTiO3 BaTiO3,1\nSr Ti O 3,2\n'));
    expect(entries).toEqual(['O3SrTi 2']);
    expect(refused[0]?.reason).toBe('These are several formulas. Separate them with commas.');
  });
});

describe('columns that the user names', () => {
  const icsd =
    'CollectionCode,SumFormula,HMS,Keywords,MyNumber,MyYear,Other\n1,Na1 Cl1,F,,7,1913,K Cl\n2,Na3 Cl1,F,theoretical calculation,8,2015,Li F\n';

  it('are read, and all else is as the layout has it', async () => {
    const columns = { formula: 'Other', id: 'my number', year: 'MyYear' };
    expect(await entriesOf('i.csv', icsd, { columns })).toEqual([
      'ClK icsd-7 1913 experimental',
      'FLi icsd-8 2015 theoretical',
    ]);
  });

  it('also of objects, by their paths', async () => {
    const objects = [{ jid: 'J-1', formula: 'NaCl', icsd: '', own: { id: 'x' }, first: 1913 }];
    const columns = { id: 'own.id', year: 'first' };
    expect(await entriesOf('j.json', JSON.stringify(objects), { columns })).toEqual(['ClNa x 1913 theoretical']);
    const wrong = readFile(writtenFile('j.json', JSON.stringify(objects)), { columns: { id: 'none' } });
    await expect(wrong).rejects.toThrow('has no column "none"');
  });

  it('are named in a note if the format has no columns', async () => {
    const text = 'data_x\n_cell_length_a 4\n_chemical_formula_sum "Na Cl"\n';
    const options = { columns: { formula: 'x' }, headerRow: 2 };
    expect(await notesOf('a.cif', text, options)).toContain('--formula-column, --header-row');
  });
});

describe('files of databases that have what others do not', () => {
  it('a table of superconductors in which most formulas have no fixed amounts', async () => {
    const text = 'name,Tc\nMgB2,39\nY1Ba2Cu3O7-X,92\nBi2Sr2Ca1Cu2OY,85\nBa-1Fe2As2,20\nLa1.85Sr0.15Cu1O4,37\n';
    expect(await entriesOf('s.csv', text)).toEqual([
      'B2Mg   experimental',
      'refused',
      'refused',
      'refused',
      'CuLa1.85O4Sr0.15   experimental,disordered',
    ]);
  });

  it('sites of minerals without amounts make a derived formula', async () => {
    const rows = '"(Mg,Fe2+)2(SiO4)",1\n"[box]Mg3(Si,Al)4O10(OH,F)2",2\nSiO2,3\n';
    expect(await entriesOf('i.csv', `IMA Chemistry (plain),IMA Number\n${rows}`)).toEqual([
      'Mg2O4Si 1  experimental,derived',
      'H2Mg3O12Si4 2  experimental,derived',
      'O2Si 3  experimental',
    ]);
  });

  it('species of OPTIMADE that share a site', async () => {
    const species = [{ name: 'M', chemical_symbols: ['Mg', 'Fe'], concentration: [0.75, 0.25] }];
    const attributes = { chemical_formula_reduced: 'FeMg3O4', species };
    expect(await entriesOf('o.json', JSON.stringify({ data: [{ id: '1', type: 'structures', attributes }] }))).toEqual([
      'FeMg3O4 1  disordered',
    ]);
  });

  it('archives of NOMAD, compositions as objects, energies of all atoms of an entry', async () => {
    const nomad = { entry_id: 'n', archive: { results: { material: { chemical_formula_reduced: 'NaCl' } } } };
    expect(await entriesOf('n.json', JSON.stringify({ data: [nomad] }))).toEqual(['ClNa n  theoretical']);
    const old = [{ task_id: 'mp-1', unit_cell_formula: { Na: 4, Cl: 4 }, icsd_ids: [1] }];
    expect(await entriesOf('m.json', JSON.stringify(old))).toEqual(['ClNa mp-1  experimental']);
    const entry = {
      '@class': 'ComputedEntry',
      composition: { Na: 2, Cl: 2 },
      energy: -10,
      correction: -2,
      entry_id: 1,
    };
    const reading = await readFile(writtenFile('p.json', JSON.stringify([entry])));
    for await (const row of eachRow(reading)) expect(row).toMatchObject({ facts: { energy: -3 } });
  });

  it('a list of COD in which 0 stands for no duplicate', async () => {
    const text = 'file,formula,calcformula,duplicateof\n1000001,- Na Cl -,,0\n1000002,- K Cl -,,1000001\n';
    expect(await entriesOf('c.csv', text)).toEqual(['ClNa cod-1000001  experimental', 'ClK cod-1000002  experimental,duplicate']); // prettier-ignore
  });
});

describe('blocks of CIF files', () => {
  const salt = '_chemical_formula_sum "Na Cl"';

  it('without a number of a database have ids of their own', async () => {
    const names = ['halite', 'VESTA_phase_1', 'NaCl', 'halite', '', 'VESTA_phase_1'];
    const text = names.map((name) => block(name, salt)).join('');
    expect(await entriesOf('a.cif', text)).toEqual([
      'ClNa halite',
      'ClNa a.cif:4',
      'ClNa a.cif:7',
      'ClNa a.cif:10',
      'ClNa a.cif:13',
      'ClNa a.cif:16',
    ]);
  });

  it.each([
    ['symbols of two elements', 'loop_\n_atom_site_label\n_atom_site_type_symbol\nM1 "0.75Si + 0.25Al"'],
    [
      'one point of two elements',
      'loop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\nNa1 0 0 0\nK1 0 0.0 0',
    ],
  ])('share sites by %s', async (_, loop) => {
    expect(await entriesOf('a.cif', block('x1y', `${salt}\n${loop}`))).toEqual(['ClNa x1y  disordered']);
  });

  it.each([
    ['a tag of the theoretical database', '_tcod_software_package VASP'],
    ['a tag of a calculation', '_dft_cell_energy -3'],
    ['the method', '_exptl_method "theoretical calculations"'],
  ])('are computed by %s', async (_, more) => {
    expect(await entriesOf('a.cif', block('x1y', `${salt}\n${more}`))).toEqual(['ClNa x1y  theoretical']);
  });
});

describe('POSCAR files', () => {
  const cell = '1.0\n40 0 0\n0 40 0\n0 0 40\n';

  it.each([
    ['one element and a count with a zero', `x\n${cell}C\n101\nDirect\n`, 'C a.vasp  theoretical'],
    ['symbols behind the coordinates', `x\n${cell}1 1\nDirect\n0 0 0 Na\n.5 .5 .5 Cl\n`, 'ClNa a.vasp  theoretical'],
    ['a formula in the comment', `SrTiO3 cubic\n${cell}4 4 12\nDirect\n`, 'O3SrTi a.vasp  theoretical'],
    ['a count of none', `x\n${cell}Na K Cl\n1 0 1\nDirect\n`, 'ClNa a.vasp  theoretical'],
  ])('with %s', async (_, text, entry) => {
    expect(await entriesOf('a.vasp', text)).toEqual([entry]);
  });

  it.each([
    ['0', 'not a file of structures'],
    ['99999999999', 'not a file of structures'],
    ['2 1', 'does not name its elements'],
  ])('with %s atoms are refused', async (counts, reason) => {
    await expect(entriesOf('a.vasp', `Na\n${cell}Na\n${counts}\nDirect\n`)).rejects.toThrow(reason);
    // Counts that the formula of the comment does not have say nothing of its elements.
    await expect(entriesOf('a.vasp', `SrTiO3\n${cell}1 1 4\nDirect\n`)).rejects.toThrow('does not name its elements');
  });
});

describe('encodings', () => {
  it('of Japanese headings and of UTF-16 without a mark are found', async () => {
    // 組成式,年 in Shift_JIS
    const heading = Buffer.from([0x91, 0x67, 0x90, 0xac, 0x8e, 0xae, 0x2c, 0x94, 0x4e]);
    const sjis = Buffer.concat([heading, Buffer.from('\nNaCl,1913\n')]);
    expect(await entriesOf('a.csv', sjis)).toEqual(['ClNa  1913']);
    expect(await entriesOf('a.csv', Buffer.from('formula,year\nNaCl,1913\n', 'utf16le'))).toEqual(['ClNa  1913']);
    const german = Buffer.from('Formel,Länge\nNaCl,3\n', 'latin1');
    expect((await readFile(writtenFile('a.csv', gzipSync(german)))).how).toMatchObject({ encoding: 'windows-1252' });
  });
});

/** An answer of MPDS with one measurement. */
const mpds = (more: object): string =>
  JSON.stringify({
    out: [{ sample: { material: { chemical_formula: 'Ga2O3', entry: 'P7' }, measurement: [more] } }],
  });

describe('what databases say of their entries', () => {
  it('MPDS: files of a computation', async () => {
    expect(await entriesOf('a.json', mpds({ raw_data: 'https://example.org/x.7z' }))).toEqual([
      'Ga2O3 P7  theoretical',
    ]);
    expect(await entriesOf('a.json', mpds({}))).toEqual(['Ga2O3 P7  experimental']);
  });

  it('Materials Project: null of theoretical is as open as an empty cell', async () => {
    const entry = { material_id: 'mp-1', formula_pretty: 'NaCl', theoretical: null };
    expect(await entriesOf('a.json', JSON.stringify([entry]))).toEqual(['ClNa mp-1  theoretical']);
    expect(await entriesOf('a.csv', 'material_id,formula_pretty,theoretical\nmp-1,NaCl,\n')).toEqual([
      'ClNa mp-1  theoretical',
    ]);
  });

  it('SuperCon with common names next to the formulas', async () => {
    const text = 'num\trefno\tname\telement\tyear\ttc\n1\tR1\tYBCO\tYBa2Cu3O7\t1987\t92\n';
    expect(await entriesOf('a.tsv', text)).toEqual(['Ba2Cu3O7Y 1 1987 experimental']);
  });

  it('IMA: discredited minerals, and those known for centuries', async () => {
    const text = `"IMA Chemistry (plain)","IMA Status","Year First Published"\nSiO2,Approved,1546\nNaCl,Discredited,1841\n`;
    expect(await entriesOf('a.csv', text)).toEqual(['O2Si  1546 experimental', 'ClNa  1841 experimental,retracted']);
  });

  it('AMCSD: kilobars under a short name', async () => {
    const text =
      "data_global\n_database_code_amcsd 0000855\n_publ_section_title\n;\nx\nSample: P = 51.9 kb\n;\n_chemical_formula_sum 'Si O2'\n";
    expect(await entriesOf('a.cif', text)).toEqual(['O2Si amcsd-0000855  experimental,high-pressure  5190000']);
  });
});

describe('units of tables', () => {
  it('are in a row below the heading, also in German, and count', async () => {
    const text = 'Formel;Jahr;Temperatur;Druck\n-;a;K;GPa\nMgSiO3;1957;300,5;25,5\n';
    expect(await entriesOf('a.csv', text)).toEqual(['skipped', 'MgO3Si  1957 high-pressure 300.5 25500000']);
  });

  it('are behind a stroke, and say what T and P are', async () => {
    expect(await entriesOf('a.csv', 'formula,P/kbar,T/K\nNaCl,300,293\n')).toEqual([
      'ClNa   high-pressure 293 30000000',
    ]);
    expect(await entriesOf('a.csv', 'formula,P,T\nNaCl,300,293\n')).toEqual(['ClNa']);
  });

  it('are no rule that Markdown draws', async () => {
    expect(await entriesOf('a.md', '| formula | year |\n|:---|---:|\n| NaCl | 1913 |\n')).toEqual(['ClNa  1913']);
  });
});

it('rows that do not say what they are, as others do, are counted', async () => {
  expect(await notesOf('a.csv', 'formula,source\nNaCl,exp\nKCl,MP\nLiF,predicted\n')).toContain(
    '1 row does not say whether the compound was measured or computed',
  );
});

it('objects over several lines are no JSON Lines, which is said', async () => {
  await expect(entriesOf('a.jsonl', '{\n"formula": "NaCl"\n}\n{\n"formula": "KCl"\n}\n')).rejects.toThrow(
    'no JSON object on any of its first lines',
  );
});

it('amounts of elements may be null where another row has that element, and have errors of rounding', async () => {
  const rows = [
    { Na: 1, Cl: 1, K: null },
    { Na: 0.99999999999, Cl: 1, K: 0 },
    { Na: 0.5, Cl: 1, K: 0.5 },
  ];
  const text = JSON.stringify(rows.map((composition) => ({ composition })));
  expect(await entriesOf('a.json', text)).toEqual(['ClNa', 'ClNa', 'ClK0.5Na0.5   disordered']);
});

it('errors of a spreadsheet are refused rows, no remarks', async () => {
  const text = 'formula,year\nNaCl,1992\n#N/A,1994\n#NAME?,1995\n# a remark,\n';
  expect(await entriesOf('a.csv', text)).toEqual(['ClNa  1992', 'refused', 'refused']);
});

it('columns of other names that may say what is computed are named', async () => {
  expect(await notesOf('a.csv', 'formula,database,Stability (eV)\nNaCl,ICSD,0\nNa3Cl,MP,0.4\n')).toContain(
    'The columns "database", "Stability (eV)" were not used',
  );
});
