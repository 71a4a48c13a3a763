import { describe, expect, it } from 'vitest';
import { parseEntryFormula, parseFormula } from '../../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { IncognitaError } from '../../../src/errors.js';

const key = (text: string): string => reducedFormula(parseFormula(text));

function refusal(text: string): IncognitaError {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof IncognitaError) return error;
    throw error;
  }
  throw new Error(`${text} was read as ${key(text)}`);
}

describe('formulas as people write them are read', () => {
  it.each([
    ['K Na 2', 'KNa2'],
    ['Na 3 Zr (PO 4) 3', 'Na3ZrP3O12'],
    ['Ca (OH) 2', 'CaO2H2'],
    ['CuSO4 5H2O', 'CuSO9H10'],
    ['CuSO4·.5H2O', 'Cu2S2O9H2'],
    ['CaSO4·½H2O', 'Ca2S2O9H2'],
    ['CaSO4·1½H2O', 'Ca2S2O11H6'],
    ['CaSO4˙2H2O', 'CaSO6H4'],
    ['CuSO4・5H2O', 'CuSO9H10'],
    ['Fe２O３', 'Fe2O3'],
    ['ＢａＴｉＯ３', 'BaTiO3'],
    ['"Fe2O3"', 'Fe2O3'],
    ['="K3Ag"', 'K3Ag'],
    ["H2O'", 'H2O'],
    ['- O3 Sr Ti -', 'SrTiO3'],
    ['Fe\u200b2O3', 'Fe2O3'],
    ['Fe2\u00adO3', 'Fe2O3'],
    ['SrTiO<sub>3</sub>', 'SrTiO3'],
    ['<i>SrTiO</i><SUB>3</SUB>', 'SrTiO3'],
    ['SrTiO$_3$', 'SrTiO3'],
    ['$Li_{3}PS_{4}$', 'Li3PS4'],
    ['\\mathrm{SrTiO_3}', 'SrTiO3'],
    ['$\\text{La}_{2}\\text{CuO}_{4}$', 'La2CuO4'],
    ['\\textrm{La}_2\\mathsf{CuO}_4', 'La2CuO4'],
    ['${\\rm La}_2{\\rm CuO}_4$', 'La2CuO4'],
    ['$\\mathrm{Mg(OH)_{2}}$', 'MgO2H2'],
    ['\\ce{K4[Fe(CN)6]}', 'K4FeC6N6'],
    ['Na\\textsubscript{2}O', 'Na2O'],
    ['Fe$^{3+}_2$O$_3$', 'Fe2O3'],
    ['$\\alpha$-Al$_2$O$_3$', 'Al2O3'],
    ['CuSO$_4\\cdot$5H$_2$O', 'CuSO9H10'],
    ['Na&#8322;O', 'Na2O'],
    ['Na&#x2082;O', 'Na2O'],
    ['CuSO4&#183;5H2O', 'CuSO9H10'],
    ['T-Nb2O5', 'Nb2O5'],
    ['R-TiO2', 'TiO2'],
    ['1T′-MoTe2', 'MoTe2'],
    ['rutile TiO2', 'TiO2'],
    ['Cubic-ZrO2', 'ZrO2'],
    ['Rb3Au rt', 'Rb3Au'],
    ['SiO2 hp1', 'SiO2'],
    ['MgSO4 x 7 H2O', 'MgSO11H14'],
    ['MgSO4 × 7 H2O', 'MgSO11H14'],
    ['Sr_1Ti_1O_3', 'SrTiO3'],
    ['Th_1.0O_2.0', 'ThO2'],
    ['CaMg_2_Al_6_', 'CaMg2Al6'],
    ['β-Ga2O3', 'Ga2O3'],
    ['alpha-Al2O3', 'Al2O3'],
    ['γ′-Ni3Al', 'Ni3Al'],
    ['c-BN', 'BN'],
    ['3C-SiC', 'SiC'],
    ['2H-MoS2', 'MoS2'],
    ['CO2(g)', 'CO2'],
    ['Fe2O3 (hematite)', 'Fe2O3'],
    ['TiO2 anatase', 'TiO2'],
    ['epsilon-Zn(OH)2(s)', 'ZnO2H2'],
    ['☐Ca2Mg5Si8O22(OH)2', 'Ca2Mg5Si8O24H2'],
    ['Y3N@C80', 'Y3NC80'],
    ['LiNi1/3Co1/3Mn1/3O2', 'Li3NiCoMnO6'],
    ['LiNi0.333Co0.333Mn0.333O2', 'Li3NiCoMnO6'],
    ['Fe0.3333O0.6667', 'FeO2'],
    ['Li.5Na.5Cl', 'LiNaCl2'],
    ['K.88 Na.12 O2', 'K22Na3O50'],
    ['(Mg0.5,Fe0.5)2SiO4', 'MgFeSiO4'],
    ['Pb0.5Cu0.5Sr0.9La1.1Cu1O5.16', 'Pb25Cu75Sr45La55O258'],
  ])('%s', (text, meant) => expect(key(text)).toBe(key(meant)));

  it.each([
    ['Fe3+2(SO4)3·9H2O', 'Fe2S3O21H18'],
    ['Fe2+Fe3+4(PO4)4(OH)2·2H2O', 'Fe5P4O20H6'],
    ['Hg1+Hg2+OI', 'Hg2OI'],
    ['Ca2NbFe3+O6', 'Ca2NbFeO6'],
    ['Fe3+2 O2-3', 'Fe2O3'],
    ['Fe2^3+O3^2-', 'Fe2O3'],
    ['Fe^2+Fe^3+2O4', 'Fe3O4'],
    ['Fe^2+^Fe^3+^_2_O_4_', 'Fe3O4'],
    ['Ba²⁺Ti⁴⁺O₃', 'BaTiO3'],
    ['Fe<sup>3+</sup><sub>2</sub>(SO<sub>4</sub>)<sub>3</sub>', 'Fe2S3O12'],
    ['Na+Cl-', 'NaCl'],
    ['Na{+}Cl{-}', 'NaCl'],
    ['Ti(IV)O2', 'TiO2'],
    ['Fe(III)Cl3', 'FeCl3'],
    ['Fe(II)C2O4 .H2O', 'FeC2O5H2'],
  ])('with charges inside: %s', (text, meant) => expect(key(text)).toBe(key(meant)));
});

describe('what cannot be one compound is refused for its reason', () => {
  it.each([
    ['YBa2Cu3O7−δ', 'open-amount'],
    ['HgBa2CuO4+δ', 'open-amount'],
    ['La1-xSrxMnO3', 'open-amount'],
    ['Y1Ba2Cu3O7-X', 'open-amount'],
    ['MgSO4/7H2O', 'mixture'],
    ['MgSO4 x H2O', 'amount-not-fixed'],
    ['Ba0.2La1.8Cu1O4-Y', 'open-amount'],
    ['Tl2Ba2Ca2Cu3O10-Z', 'open-amount'],
    ['YBa2Cu3O_{7-\\delta}', 'open-amount'],
    ['(1-x)BiFeO3-xPbTiO3', 'open-amount'],
    ['GaAs1–xPx', 'open-amount'],
    ['Cs(Si2Al)O6·nH2O', 'amount-not-fixed'],
    ['Bi1.8Pb0.2Sr2Cu1OY', 'amount-not-fixed'],
    ['0.9BaTiO3-0.1BiFeO3', 'mixture'],
    ['CaCO3+6H2O', 'mixture'],
    ['LiFePO4/C', 'mixture'],
    ['TiC+TiB2', 'mixture'],
    ['TiO2-B', 'mixture'],
    ['C4 H8 O, 0.5(C7 H8)', 'several'],
    ['(Mg,Fe)2SiO4', 'shared-site'],
    ['barium carbonate', 'name'],
    ['AMn2O4', 'placeholder'],
    ['LnCoO3', 'placeholder'],
    ['[13C]', 'isotope'],
    ['H2¹⁸O', 'isotope'],
    ['[6Li]2CO3', 'isotope'],
    ['1.2.3', 'no-element'],
    ['BaCl2..2H2O(s)', 'lonely-dot'],
    ['Fe3+', 'charge'],
    ['SO4^2-', 'charge'],
    ['P{5+}O{2-}4', 'charge'],
    ['CuIICl2', 'roman'],
    ['FeIIFeIII2O4', 'roman'],
    ['V(V)2O5', 'roman'],
    ['BSCF', 'abbreviation'],
    ['Mn(OAc)2·4H2O', 'abbreviation'],
    ['Zn(Ac)2', 'abbreviation'],
    ['TsOH', 'abbreviation'],
  ])('%s: %s, without a suggestion', (text, reason) => {
    const { text: told, details } = refusal(text);
    expect(told.values?.['reason']).toMatchObject({ id: `formula.${reason}` });
    expect(details).not.toHaveProperty('suggestion');
  });

  it.each([
    ['MgSO47H2O', 'lost-dot', 'MgSO4·7H2O'],
    ['Co(NO3)26H2O', 'lost-dot', 'Co(NO3)2·6H2O'],
    ['Al(OH)30.949H2O', 'lost-dot', 'Al(OH)3·0.949H2O'],
    ['Al2O32SiO2', 'lost-dot', 'Al2O3·2SiO2'],
    ['K2Cr207', 'zero-for-oxygen', 'K2Cr2O7'],
    ['LiMn204', 'zero-for-oxygen', 'LiMn2O4'],
    ['NIO', 'capitals', 'NiO'],
    ['HFO2', 'capitals', 'HfO2'],
    ['CsCI', 'chlorine', 'CsCl'],
    ['SNS', 'capitals', 'SnS'],
    ['KCIO3', 'chlorine', 'KClO3'],
    ['La2Sr0Cu1O4', 'amount-zero', 'La2Cu1O4'],
    ['CaSO4-2H2O', 'mixture', 'CaSO4·2H2O'],
    ['LIFePO4', 'placeholder', 'LiFePO4'],
    ['cazro3', 'lower-case', 'CaZrO3'],
  ])('%s: %s, with the suggestion %s', (text, reason, suggestion) => {
    const { text: told, details } = refusal(text);
    expect(told.values?.['reason']).toMatchObject({ id: `formula.${reason}` });
    expect(details).toMatchObject({ suggestion });
  });
});

describe('formulas of compounds that look like slips are read', () => {
  it.each([
    'C60',
    'CO',
    'NO',
    'KCN',
    'CaB6',
    'CsI',
    'CI4',
    'VO2',
    'LaVI5O16',
    'KIn',
    'CsIn3',
    'BIS',
    'INP',
    'NPU',
    'OsO4',
    'Ac2O3',
    'B105C4',
  ])('%s', (text) => expect(key(text)).toBe(key(`(${text})2`)));
});

describe('the formula of an entry', () => {
  it.each([
    ['AgCI', 'AgCl'],
    ['KCI', 'KCl'],
    ['K2PtCI6', 'K2PtCl6'],
    ['NaCIO4', 'NaClO4'],
    ['Hg2CI2', 'Hg2Cl2'],
    ['CaC12', 'CaCl2'],
    ['NaC1', 'NaCl'],
    ['FeC13·6H2O', 'FeCl3·6H2O'],
    ['KC1O3', 'KClO3'],
    ['INSB', 'InSb'],
    ['PBS', 'PbS'],
  ])('is refused if it can only have been meant otherwise: %s, rather %s', (text, suggestion) => {
    expect(() => parseEntryFormula(text)).toThrow(expect.objectContaining({ details: expect.objectContaining({ suggestion }) as unknown }) as Error); // prettier-ignore
  });

  it.each([
    ['LiC12', 'C12Li'],
    ['C12Ca', 'C12Ca'],
    ['Zr6CI12', 'CI12Zr6'],
    ['Sc7CI12', 'CI12Sc7'],
    ['Ag1C1', 'AgC'],
    ['SiC1', 'CSi'],
    ['CaC1O3', 'CCaO3'],
    ['Y8C14', 'C7Y4'],
    ['CIF5', 'CF5I'],
    ['CSNO3', 'CNO3S'],
    ['BFO', 'BFO'],
    ['CSO', 'COS'],
    ['BPS4', 'BPS4'],
  ])('is read if it may be a compound: %s', (text, formula) => {
    expect(parseEntryFormula(text).formula).toBe(formula);
  });

  it('that a program counted has no slips', () => {
    expect(parseEntryFormula('CaC12', true).formula).toBe('C12Ca');
  });

  it.each([
    ['Mg0.7 Ni0.3 O1', 'Mg0.7Ni0.3O', true],
    ['Na0.617 Co O2', 'CoNa0.617O2', true],
    ['K.88 Na.12 Al Si3 O8', 'AlK0.88Na0.12O8Si3', true],
    ['Al1.98 Mg1.02 O4', 'Al1.98Mg1.02O4', true],
    ['(La0.8Sr0.2)0.97MnO3', 'La0.776MnO3Sr0.194', true],
    ['LiNi1/3Co1/3Mn1/3O2', 'Co1/3LiMn1/3Ni1/3O2', true],
    ['(Mg0.5Fe0.5)2SiO4', 'FeMgO4Si', true],
    ['Fe1.0O1.00', 'FeO', false],
    ['CaSO4·0.5H2O', 'Ca2H2O9S2', false],
    ['2CaO·Al2O3', 'Al2Ca2O5', false],
  ])('%s is %s', (text, formula, fractional) => {
    expect(parseEntryFormula(text)).toMatchObject({ formula, fractional });
  });
});
