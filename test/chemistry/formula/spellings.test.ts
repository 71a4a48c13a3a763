import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Composition } from '../../../src/chemistry/composition.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import {
  anonymousFormula,
  conventionalFormula,
  hillTerms,
  reducedFormula,
} from '../../../src/chemistry/formula/spellings.js';
import { arbitraryComposition } from '../arbitrary-composition.js';

describe('the spellings', () => {
  it('of any composition are read back as that composition', () => {
    fc.assert(
      fc.property(arbitraryComposition, (composition) => {
        for (const spell of [reducedFormula, conventionalFormula, (each: Composition) => hillTerms(each).join('')]) {
          expect(parseFormula(spell(composition))).toEqual(composition);
        }
      }),
    );
  });

  it.each([
    ['C3KN3O3S', 'KS(OCN)3'],
    ['C4HgN4O4Se2', 'HgSe2(OCN)4'],
  ])('has no water where there is no hydrogen: %s', (reduced, conventional) => {
    expect(conventionalFormula(parseFormula(reduced))).toBe(conventional);
    expect(reducedFormula(parseFormula(conventional))).toBe(reduced);
  });

  it('reduced, of elements with one letter each, says what it is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom(...'BCFHIKNOPSUVWY'), { minLength: 2, maxLength: 5 }), (elements) => {
        const key = reducedFormula({ elements: elements.sort(), amounts: elements.map(() => 1) });
        fc.pre(!key.includes('CI') && !key.endsWith('OY'));
        expect(reducedFormula(parseFormula(key))).toBe(key);
      }),
    );
  });

  it('reduced: alphabetical, ones left out', () => {
    expect(reducedFormula(parseFormula('LiFePO4'))).toBe('FeLiO4P');
    expect(reducedFormula(parseFormula('NaCl'))).toBe('ClNa');
  });

  it.each([
    'NaCl',
    'LiFePO4',
    'BaTiO3',
    'PbTiO3',
    'CaCO3',
    'KMnO4',
    'FeTiO3',
    'ZnAl2O4',
    'NiFe2O4',
    'La2CuO4',
    'CuInSe2',
    'Cu2ZnSnS4',
    'BiVO4',
    'CsPbBr3',
    'Na3AlF6',
    'Li7La3Zr2O12',
    'NaAlSi3O8',
    'GaAs',
    'NaHCO3',
    'H2O',
    'CH4',
    'NH3',
    'PH3',
    'HCl',
    'H2SO4',
    'H3PO4',
    'OF2',
    'KAuCl4',
    'MgZn2',
    'Nb3Sn',
    'YBa2Cu3O7',
  ])('conventional: %s as chemists write it', (formula) => {
    const known = new Map([['YBa2Cu3O7', 'Ba2YCu3O7']]);
    expect(conventionalFormula(parseFormula(formula))).toBe(known.get(formula) ?? formula);
  });

  it.each(
    (
      'NaOH Ca(OH)2 FeOOH Al(OH)3 LiOH BiOCl LaOF LaOCl Sr2CuO2Cl2 WOCl4 POCl3 SbSI CsPbI2Br Pb5(PO4)3Cl Cu2(OH)3Cl ' +
      'H2SO4 HNO3 H3BO3 HClO4 H2SiO3 HCN KHCO3 CaHPO4 Fe2(SO4)3 Ca(NO3)2 Ca5(PO4)3OH Cu2CO3(OH)2 Na3V2(PO4)2F3 KAl3(SO4)2(OH)6 ' +
      'CuSO4·5H2O CaHPO4·2H2O AlCl3·6H2O LiFePO4·H2O LiOH·H2O NH4Cl NH4NO3 (NH4)2SO4 NH4H2PO4 Co(NH3)6Cl3 LiNH2 K3Fe(CN)6 KSCN ' +
      'NaClO KClO4 NaIO3 Ba(ClO4)2 CH4N2O C2H6O NaC2H3O2 CH6NPbI3 CaC2 CHCl3 NH3 NCl3 Cl2O7 SF6 B4C ' +
      'BiFeO3 PbZrO3 MnFe2O4 FeMn2O4 La2MnIrO6 Ba3LiIrO6 CuInP2S6 AgGaS2 MnBi2Te4 Cs2AgBiBr6 Ge2Sb2Te5 K2PtCl6 LiAlH4 ' +
      'TiNiSn TiCoSb Ni3Al LaNi5 BaFe2As2 ZnGeP2 Nd2Fe14B SrTaNO2 La2Ti2SO5'
    ).split(' '),
  )('conventional: %s has its groups, its anions and its hydrogen as chemists write them', (formula) => {
    expect(conventionalFormula(parseFormula(formula))).toBe(formula);
  });

  const kinds = {
    'multiples of the smallest amounts': 'Na2O2 Li2O2 H2O2 K2S2 Hg2Cl2 N2H4 HN3 BaO2 KO2 NaCl',
    'nitrates with water or ammonium':
      'Mg(NO3)2·6H2O Al(NO3)3·9H2O La(NO3)3·6H2O (NH4)2Ce(NO3)6 NH4NO3 UO2(NO3)2·6H2O UO2(NO3)2 NH4VO3',
    'oxides of other salts': 'TiOSO4 VOSO4 UO2SO4 BiONO3 La2O2CO3 VOPO4 KTiOPO4 LiVOPO4 Na4P2O7 K2S2O7 Na2B4O7',
    tetrahedra: 'Fe2(MoO4)3 KY(WO4)2 Ba3(VO4)2 Ba(ReO4)2 Ca3Al2(SiO4)3 CaAl2Si2O8 CaMgSi2O6 MgAl2O4 Na2MoO4·2H2O',
    complexes: 'Mg(BH4)2 Ca(AlH4)2 Ba(PF6)2 Zn(BF4)2 Mg(AlCl4)2 LiBH4 Na3AlF6 Pb(N3)2 Ca(PO3)2 Al(PO3)3',
    'hydroxides and water of silicates':
      'Al2Si2O5(OH)4 Mg3Si4O10(OH)2 KAl3Si3O10(OH)2 Mg3Si2O5(OH)4 Ca2Mg5Si8O22(OH)2 Al2SiO4(OH)2 Na2SiO3·9H2O NaAlSi2O6·H2O Na2Al2Si3O10·2H2O H4SiO4',
    'ammonium salts':
      'NH4SCN NH4N3 (NH4)2S2O8 (NH4)6Mo7O24·4H2O (NH4)3PMo12O40 NH4MgPO4·6H2O (NH4)2PtCl6 NH4HF2 (NH4)2MoS4 NH4VO3',
    'lower oxoanions':
      'Na3Co(NO2)6 Ba(NO2)2 Ba(NO2)2·H2O NaNO2 Ca(ClO)2 Ca(ClO2)2 NaClO2 Na2S2O8 Na2S2O4 Na2S2O6 Na2S2O3·5H2O NaHSO3',
    'oxalates and carbonyls':
      'Na2C2O4 CaC2O4·H2O Fe2(C2O4)3 La2(C2O4)3·10H2O K3Cr(C2O4)3·3H2O Fe(CO)5 Ni(CO)4 Fe2(CO)9 Mn2(CO)10 Cr(CO)6 Na3C3NO6',
    'heteropolyanions, and oxides with water':
      'H3PW12O40 H4SiW12O40 Cs3PW12O40 H3PMo12O40·12H2O H2PtCl6·6H2O ZrOCl2·8H2O HfOCl2·8H2O VOSO4·5H2O Na3SbS4·9H2O',
    'single compounds': 'Na2B4O7·10H2O LiBO2·2H2O Cu(NH3)4SO4·H2O Na2Fe(CN)5NO·2H2O Fe4[Fe(CN)6]3 Hg2(NO3)2 Co2(CO)8',
    'acids and acid salts':
      'HBF4 HPF6 H2SiF6 HAuCl4 H2PtCl6 H2CrO4 HReO4 H2WO4 HMnO4 Ca(H2PO4)2 Mg(HCO3)2 K3H(SO4)2 TiO(OH)2 UO2(OH)2 CaHPO4',
  };
  it.each(Object.entries(kinds))('conventional: %s are written as chemists do', (_, formulas) => {
    const typed = formulas.split(' ');
    expect(typed.map((formula) => conventionalFormula(parseFormula(formula)))).toEqual(typed);
  });

  it('conventional: reads back as the same composition', () => {
    for (const formula of Object.values(kinds).join(' ').split(' ')) {
      const composition = parseFormula(formula);
      expect(reducedFormula(parseFormula(conventionalFormula(composition)))).toBe(reducedFormula(composition));
    }
  });

  it.each([
    ['H2O', 'H2O'],
    ['NaHCO3', 'CHNaO3'],
    ['CH3COOH', 'CH2O'],
    ['CuSO4·5H2O', 'CuH10O9S'],
    ['CCl4', 'CCl4'],
  ])('Hill: %s is %s', (formula, hill) => expect(hillTerms(parseFormula(formula)).join('')).toBe(hill));

  it.each([
    ['BaTiO3', 'A3BC'],
    ['LiFePO4', 'A4BCD'],
    ['Fe2O3', 'A3B2'],
    ['NaCl', 'AB'],
    ['C60', 'A'],
    ['Mg2SiO4', 'A4B2C'],
  ])('anonymous: %s is %s, largest amount first', (formula, anonymous) =>
    expect(anonymousFormula(parseFormula(formula))).toBe(anonymous),
  );

  it('anonymous: goes on with Aa, Ba, ... behind Z', () => {
    const elements = Array.from({ length: 28 }, (_, index) => `E${index}`);
    const formula = anonymousFormula({ elements, amounts: elements.map(() => 1) });
    expect(formula).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZAaBa');
  });

  it('anonymous: keeps the sorted amounts of any composition', () => {
    fc.assert(
      fc.property(arbitraryComposition, (composition) => {
        const amounts = [...anonymousFormula(composition).matchAll(/[A-Z](\d*)/g)].map((match) =>
          Number(match[1] || 1),
        );
        expect(amounts).toEqual([...composition.amounts].sort((a, b) => b - a));
      }),
    );
  });
});
