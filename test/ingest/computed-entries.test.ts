import { describe, expect, it } from 'vitest';
import { entriesOf } from './written-file.js';

const TAB = '\t';
const structure = (id: string, attributes: object): object => ({
  id,
  type: 'structures',
  attributes: { chemical_formula_reduced: 'AuNaO2', structure_features: [], ...attributes },
});
const sample = (chemical_formula: string, entry: string): object => ({ material: { chemical_formula, entry } });
const json = (value: unknown): string => JSON.stringify(value);

// Each of these was taken for a known compound before it was known how its database says that it is computed.
describe('computed entries are distinguished from measured ones', () => {
  it.each([
    ['TheoreticalInformation', 'DFT-PBE, VASP', ''],
    ['Theoretical Information', 'ab initio', 'no'],
    ['theoretical_information', 'Calculated structure', 'None'],
    ['Subset', 'THERORETICAL_STRUCTURES', 'EXPERIMENTAL_INORGANIC'],
  ])('ICSD by its field %s', async (heading, computed, measured) => {
    const rows = [
      ['CollectionCode', 'HMS', 'SumFormula', heading],
      ['1', 'P 1', 'Ca1 O3 Zr1', measured],
      ['2', 'P 1', 'Au1 Na1 O2', computed],
    ];
    const text = rows.map((cells) => `${cells.join(TAB)}${TAB}\n`).join('');
    expect(await entriesOf('icsd.csv', text)).toEqual(['CaO3Zr icsd-1  experimental', 'AuNaO2 icsd-2  theoretical']);
  });

  it('ICSD as programs hand it on, with its collections', async () => {
    const entries = [
      { collection_code: 1, subset: 'experimental_inorganic', sum_formula: 'Ca1 O3 Zr1', publication_year: 1958 },
      { collection_code: 2, subset: 'theoretical', sum_formula: 'Au1 Na1 O2', publication_year: 2015, pressure: 0.1 },
    ];
    expect(await entriesOf('icsd.json', json(entries))).toEqual([
      'CaO3Zr icsd-1 1958 experimental',
      'AuNaO2 icsd-2 2015 theoretical  100',
    ]);
  });

  it('the Materials Project by the provenance of its documents', async () => {
    const entries = [
      { material_id: 'mp-1', formula_pretty: 'CaZrO3', provenance: { theoretical: false } },
      { material_id: 'mp-2', formula_pretty: 'NaAuO2', provenance: { theoretical: true } },
    ];
    expect(await entriesOf('mp.json', json(entries))).toEqual([
      'CaO3Zr mp-1  experimental',
      'AuNaO2 mp-2  theoretical',
    ]);
  });

  it('OQMD names the entry of which one is a duplicate', async () => {
    const entry = { name: 'CaZrO3', icsd_id: 37, duplicate_entry_id: 1, delta_e: -3 };
    const data = [
      { ...entry, entry_id: 1 },
      { ...entry, entry_id: 2 },
    ];
    expect(await entriesOf('oqmd.json', json({ data }))).toEqual([
      'CaO3Zr oqmd-1  experimental',
      'CaO3Zr oqmd-2  experimental,duplicate',
    ]);
  });

  it('AFLOW by its catalogue', async () => {
    const text = 'auid,compound,catalog\naflow:1,Ca1O3Zr1,ICSD\naflow:2,Ag1Au1,LIB2\n';
    expect(await entriesOf('aflow.csv', text)).toEqual(['CaO3Zr aflow:1  experimental', 'AgAu aflow:2  theoretical']);
  });

  it.each([
    [
      'GNoME',
      'Composition,MaterialId,Reduced Formula,Formation Energy Per Atom,Decomposition Energy Per Atom\nNa1 Au1 O2,a1,NaAuO2,-1,-0.1\n',
      'AuNaO2 a1  theoretical   -0.1',
    ],
    ['WBM', 'material_id,formula\nwbm-1-1,NaAuO2\n', 'AuNaO2 wbm-1-1  theoretical'],
    ['Alexandria', 'id,formula\nagm002123456,NaAuO2\n', 'AuNaO2 agm002123456  theoretical'],
    ['2DMatPedia', json([{ material_id: '2dm-1', formula_pretty: 'NaAuO2' }]), 'AuNaO2 2dm-1  theoretical'],
  ])('all of %s', async (_, text, entry) => {
    expect(await entriesOf(text.startsWith('[') ? 'a.json' : 'a.csv', text)).toEqual([entry]);
  });

  it('but a column or an option has the last word on ids of such collections', async () => {
    expect(await entriesOf('a.csv', 'id,formula,experimental\nwbm-1-1,NaAuO2,yes\n')).toEqual([
      'AuNaO2 wbm-1-1  experimental',
    ]);
    const text = 'id,formula\nwbm-1-1,NaAuO2\n';
    expect(await entriesOf('a.csv', text, { origin: 'experimental' })).toEqual(['AuNaO2 wbm-1-1  experimental']);
  });

  it('MPDS by the kind of its data, in each of its interfaces', async () => {
    const out = [
      { sample: sample('CaZrO3', 'P1-1'), dtype: 1 },
      { sample: sample('NaAuO2', 'P2-1'), dtype: 4 },
    ];
    expect(await entriesOf('mpds.json', json({ out }))).toEqual([
      'CaO3Zr P1-1  experimental',
      'AuNaO2 P2-1  theoretical',
    ]);
    const table =
      'Phase,Formula,SG,Entry,Property,Units,Value\n1,Rb3Au rt,62,P3-1,gap,eV,1\n2,SiO2 hp,62,P4-1,gap,eV,1\n';
    expect(await entriesOf('mpds.csv', table)).toEqual([
      'AuRb3 P3-1  experimental',
      'O2Si P4-1  experimental,high-pressure',
    ]);
  });

  it('OPTIMADE providers by the ICSD entry of each, or by what only computed structures have', async () => {
    const data = [
      structure('1', { _oqmd_icsd_id: 37 }),
      structure('2', { _oqmd_icsd_id: null, _oqmd_stability: 0.2 }),
      structure('3', { _alexandria_hull_distance: 0.04 }),
      structure('4', { _exmpl_theoretical: true }),
    ];
    expect(await entriesOf('page.json', json({ data }))).toEqual([
      'AuNaO2 1  experimental',
      'AuNaO2 2  theoretical   0.2',
      'AuNaO2 3  theoretical   0.04',
      'AuNaO2 4',
    ]);
  });

  it('the Materials Project over OPTIMADE, which does not say what it has from experiments', async () => {
    const data = [
      structure('mp-5', { _mp_stability: { 'gga_gga+u': { energy_above_hull: 0.25 } } }),
      structure('mp-6', {}),
      structure('mpf-6', {}),
    ];
    expect(await entriesOf('page.json', json({ data }))).toEqual([
      'AuNaO2 mp-5  theoretical   0.25',
      'AuNaO2 mp-6  theoretical',
      'AuNaO2 mpf-6',
    ]);
  });

  it.each([
    ['aflowlib.duke.edu:AFLOWDATA/ICSD_WEB/FCC/Cl1Na1_ICSD_28948', 'experimental'],
    ['aflowlib.duke.edu:AFLOWDATA/LIB2_RAW/Ag_pvAu/FCC', 'theoretical'],
  ])('CIF files of AFLOW by their address: %s', async (address, flag) => {
    const text = `data_Cl1Na1\n_aurl '${address}'\n_chemical_formula_sum 'Cl1 Na1'\n`;
    expect(await entriesOf('a.cif', text)).toEqual([`ClNa a.cif:1  ${flag}`]);
  });

  it.each([
    ['Structure calculated theoretically', true],
    ['DFT calculated structure (PBE)', true],
    ['Positions of hydrogen were refined; the calculated density is 4.6', false],
    ['The band structure was calculated by DFT', false],
    ['Observed and calculated structure factors are deposited', false],
  ])('ICSD by the details of a CIF file: %s', async (details, isTheoretical) => {
    const text = `data_1-ICSD\n_database_code_ICSD 1\n_chemical_formula_sum 'Au1 Na1 O2'\n_exptl_special_details '${details}'\n`;
    expect(await entriesOf('a.cif', text)).toEqual([
      `AuNaO2 icsd-1  ${isTheoretical ? 'theoretical' : 'experimental'}`,
    ]);
  });

  it('CIF files of predicted structures, and what COD said in its own names', async () => {
    const sum = "_chemical_formula_sum 'Ca O3 Zr'\n";
    const text = `data_9120001\n_pcod_database_code 9120001\n${sum}data_b\n_cod_database_code 9120002\n_[local]_cod_suboptimal_structure yes\n${sum}data_c\n_cod_database_code 9120003\n_cod_related_optimal_struct 9120002\n${sum}`;
    expect(await entriesOf('a.cif', text)).toEqual([
      'CaO3Zr pcod-9120001  theoretical',
      'CaO3Zr cod-9120002  experimental,duplicate',
      'CaO3Zr cod-9120003  experimental,duplicate',
    ]);
  });
});

describe('the column that the user names', () => {
  const text = 'formula,made up\nCaZrO3,n\nNaAuO2,yes\nKAuO2,\n';

  it('says which rows are computed', async () => {
    expect(await entriesOf('a.csv', text, { columns: { theoretical: 'Made_up' } })).toEqual([
      'CaO3Zr   experimental',
      'AuNaO2   theoretical',
      'AuKO2',
    ]);
    await expect(entriesOf('a.csv', text, { columns: { theoretical: 'none' } })).rejects.toThrow('"none"');
  });

  it('has the last word over the layout of a database', async () => {
    const table = 'CollectionCode,SumFormula,mine\n1,Ca1 O3 Zr1,1\n2,K1 Cl1,0\n';
    expect(await entriesOf('icsd.csv', table, { columns: { theoretical: 'mine' } })).toEqual([
      'CaO3Zr icsd-1  theoretical',
      'ClK icsd-2  experimental',
    ]);
  });

  it.each(['page.json', 'structures.jsonl'])('is a field of a provider in %s', async (name) => {
    const data = [structure('1', { _exmpl_theoretical: true }), structure('2', { _exmpl_theoretical: false })];
    const content = name.endsWith('l') ? data.map(json).join('\n') : json({ data });
    expect(await entriesOf(name, content, { columns: { theoretical: '_exmpl_theoretical' } })).toEqual([
      'AuNaO2 1  theoretical',
      'AuNaO2 2  experimental',
    ]);
    await expect(entriesOf(name, content, { columns: { theoretical: '_exmpl_none' } })).rejects.toThrow('_exmpl_none');
  });
});

describe('tables of no known database', () => {
  it.each([
    ['German', 'Formel;Art\nCaZrO3;gemessen\nNaAuO2;berechnet\n'],
    ['French', 'formule;nature\nCaZrO3;mesuré\nNaAuO2;calculé\n'],
    ['Japanese', '組成式,種別\nCaZrO3,実験\nNaAuO2,計算\n'],
    ['Chinese', '化学式,类型\nCaZrO3,实验\nNaAuO2,理论\n'],
    ['short words', 'formula,origin\nCaZrO3,ICSD (exp.)\nNaAuO2,ICSD (theor.)\n'],
    ['functionals', 'formula,method\nCaZrO3,XRD\nNaAuO2,PBEsol\n'],
  ])('say computed in words: %s', async (_, text) => {
    expect(await entriesOf('a.csv', text)).toEqual(['CaO3Zr   experimental', 'AuNaO2   theoretical']);
  });

  it('with numbers of ICSD for some rows are of computed entries, if they have energies', async () => {
    const rows = 'CaZrO3,910001,0\nNaAuO2,,0.2\nKAuO2,nan,0.3\n';
    expect(await entriesOf('a.csv', `formula,icsd_id,e_above_hull\n${rows}`)).toEqual([
      'CaO3Zr 910001  experimental   0',
      'AuNaO2   theoretical   0.2',
      'AuKO2   theoretical   0.3',
    ]);
    expect(await entriesOf('a.csv', 'formula,icsd_id\nCaZrO3,910001\nNaAuO2,\n')).toEqual(['CaO3Zr 910001', 'AuNaO2']);
  });

  it('name the entry of which a row is a duplicate', async () => {
    expect(await entriesOf('a.csv', 'formula,id,duplicate_of\nMgO,1,\nMgO,2,1\n')).toEqual([
      'MgO 1',
      'MgO 2  duplicate',
    ]);
  });
});
