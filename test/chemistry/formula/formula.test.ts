import { ELEMENTS } from '../../../src/chemistry/elements/elements.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_AMOUNT } from '../../../src/chemistry/formula/amounts.js';
import { MAX_BRACKET_DEPTH } from '../../../src/chemistry/formula/formula-grammar.js';
import { MAX_FORMULA_LENGTH } from '../../../src/chemistry/formula/formula-reader.js';
import { parseEntryFormula, parseFormula } from '../../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { IncognitaError } from '../../../src/errors.js';
import { cpuMilliseconds } from '../../cpu-milliseconds.js';
import { arbitraryComposition } from '../arbitrary-composition.js';

const read = (text: string): string => reducedFormula(parseFormula(text));

function refusal(text: string): IncognitaError {
  try {
    parseFormula(text);
  } catch (error) {
    if (error instanceof IncognitaError) return error;
    throw error;
  }
  throw new Error(`${text} was read`);
}

describe('parseFormula reads', () => {
  it.each([
    ['LiFePO4', 'FeLiO4P'],
    ['Fe4O6', 'Fe2O3'],
    ['C60', 'C'],
    ['CO', 'CO'],
    ['Co', 'Co'],
    ['Ba1 Ti1 O3', 'BaO3Ti'],
    ['  Fe2O3\t', 'Fe2O3'],
    ['2Fe2O3', 'Fe2O3'],
  ])('plain formulas: %s', (text, reduced) => expect(read(text)).toBe(reduced));

  it.each([
    ['Ca3(PO4)2', 'Ca3O8P2'],
    ['K4[Fe(CN)6]', 'C6FeK4N6'],
    ['{[(Mg)2]Si}O4', 'Mg2O4Si'],
    ['Ca( PO4 )2', 'CaO8P2'],
  ])('brackets: %s', (text, reduced) => expect(read(text)).toBe(reduced));

  it.each([
    ['CuSO4·5H2O', 'CuH10O9S'],
    ['CuSO4*5H2O', 'CuH10O9S'],
    ['CuSO4.5H2O', 'CuH10O9S'],
    ['CuSO4 . 5 H2O', 'CuH10O9S'],
    ['CuSO4•5(H2O)', 'CuH10O9S'],
    ['CaSO4·0.5H2O', 'Ca2H2O9S2'],
    ['CaSO4.0.5H2O', 'Ca2H2O9S2'],
    ['CaSO4·1.5H2O', 'Ca2H6O11S2'],
    ['Al2(SO4)3.18H2O', 'Al2H36O30S3'],
    ['CaO.Al2O3', 'Al2CaO4'],
    ['Li2O·2B2O3', 'B4Li2O7'],
    ['CaCl2.8NH3', 'CaCl2H24N8'],
  ])('hydrates and double compounds: %s', (text, reduced) => expect(read(text)).toBe(reduced));

  it.each([
    ['Li0.5CoO2', 'Co2LiO4'],
    ['La0.7Sr0.3MnO3', 'La7Mn10O30Sr3'],
    ['WO2.9', 'O29W10'],
    ['YBa2Cu3O6.95', 'Ba40Cu60O139Y20'],
    ['(Mg0.5Fe0.5)2SiO4', 'FeMgO4Si'],
    ['Fe2.5O4', 'Fe5O8'],
  ])('decimals that reduce to integers: %s', (text, reduced) => expect(read(text)).toBe(reduced));

  it('any two symbols next to each other, for any group that their letters spell: LiPr, NaCo', () => {
    const symbols = ELEMENTS.map(({ symbol }) => symbol);
    const refused = symbols.flatMap((first) => symbols.map((second) => `${first}${second}Si2F7`)).filter(isRefused);
    // Acetates, and two in Roman numerals.
    expect(refused).toEqual(['OAcSi2F7', 'IISi2F7']);
  });

  it('subscript digits', () => expect(read('Fe₂(SO₄)₃')).toBe('Fe2O12S3'));

  it('deuterium as hydrogen', () => expect(read('LiAlD4')).toBe('AlH4Li'));

  it('every composition from its reduced formula, in any order, with ones written out, in brackets, twice over', () => {
    fc.assert(
      fc.property(arbitraryComposition, fc.integer({ min: 1, max: 9 }), (composition, factor) => {
        const reduced = reducedFormula(composition);
        // Names of groups in brackets (acetate, propoxide) and hydrates that lost their dot are refused on purpose.
        fc.pre(!/^(?:Ac|OPr|CuOY)$|\d{2}H2O$/.test(reduced));
        const explicit = composition.elements.map((element, index) => `${element}${composition.amounts[index]}`);
        expect(parseFormula(reduced)).toEqual(composition);
        expect(parseFormula(explicit.toReversed().join(' '))).toEqual(composition);
        expect(parseFormula(`[(${reduced})${factor}]`)).toEqual(composition);
        expect(parseFormula(`${reduced}·${factor}(${reduced})`)).toEqual(composition);
      }),
    );
  });
});

describe('parseFormula refuses', () => {
  it.each([
    ['', 0, 'empty'],
    ['   ', 0, 'empty'],
    ['Fe3+', 3, 'neutral'],
    ['SO4^2-', 3, 'neutral'],
    ['PO₄³⁻', 3, 'neutral'],
    ['Li-Fe-O', 2, 'chemical system'],
    ['Ca(OH2', 2, 'never closed'],
    ['Ca(OH]2', 5, 'never opened'],
    ['TiO2)', 4, 'never opened'],
    ['Ca()2', 2, 'nothing between'],
    ['LixCoO2', 2, 'not a number'],
    ['Li1-xCoO2', 3, 'solid solution'],
    ['(Mg,Fe)2SiO4', 3, 'several elements'],
    ['Ba 2O', 3, 'without a space'],
    ['Fe2O0', 4, 'zero'],
    ['Fe2O03', 4, 'begins with a zero'],
    ['Al2O3.2SiO2', 5, 'decimal point'],
    ['Li.5CoO2', 2, 'decimal point'],
    ['Fe2O3·', 6, 'ends'],
    ['·Fe2O3', 0, 'dot'],
    ['Fe2.', 4, 'ends'],
    ['Fe1.2.3.4', 2, 'not a number'],
    ['Qx2O3', 0, 'not an element'],
    ['FeQ', 2, 'not an element'],
    ['T2O', 0, 'tritium'],
    ['fE', 0, 'capital'],
    ['Fe2O3;', 5, 'no meaning'],
    ['Fe🙂', 2, '🙂'],
    ['Li0.12345CoO2', 0, 'decimals'],
    ['Fe203', 3, 'zero'],
    ['Na20', 3, 'zero'],
    ['VO2(M)', 3, 'label of a phase'],
    ['Fe1.0e0O1', 5, 'without an exponent'],
    ['Fe(2)O(3)', 2, 'without brackets'],
    ['C(2+)', 1, 'neutral'],
    ['RuCl2(PPh3)3', 7, 'abbreviation'],
    ['Ti(OiPr)4', 3, 'abbreviation'],
  ])('"%s" at position %i: %s', (text, position, words) => {
    const error = refusal(text);
    expect(error.code).toBe('FORMULA_INVALID');
    expect(error.details).toMatchObject({ text, position });
    expect(error.message).toContain(words);
  });

  it.each([
    [`Fe${MAX_AMOUNT + 1}O`, 'above'],
    [`((Fe${MAX_AMOUNT})${MAX_AMOUNT})${MAX_AMOUNT}O`, 'above'],
    ['Fe99999999999999999999O', 'digits'],
    ['Fe0.00000000000000000001O', 'digits'],
    [`${'('.repeat(MAX_BRACKET_DEPTH + 1)}Fe${')'.repeat(MAX_BRACKET_DEPTH + 1)}`, 'nested'],
    ['Fe'.repeat(MAX_FORMULA_LENGTH), 'longer'],
  ])('what exceeds a limit: %s', (text, words) => {
    expect(refusal(text).message).toContain(words);
    expect(refusal(text).message.length).toBeLessThan(250);
  });

  it('amounts just above a limit and not those at it', () => {
    expect(parseFormula(`Fe${MAX_AMOUNT}O`).amounts).toEqual([MAX_AMOUNT, 1]);
    const nested = `${'('.repeat(MAX_BRACKET_DEPTH)}FeO${')'.repeat(MAX_BRACKET_DEPTH)}`;
    expect(read(nested)).toBe('FeO');
  });

  it('any text with nothing but a coded error whose position lies in the text', () => {
    const unit = fc.constantFrom(...'FeOCclNaxn0123456789.·*()[]{}+-^ ₂,🙂'.split(''));
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit, maxLength: 30 })), (text) => {
        try {
          parseFormula(text);
        } catch (error) {
          expect(error).toBeInstanceOf(IncognitaError);
          const { position, suggestion } = (error as IncognitaError).details as {
            position: number;
            suggestion?: string;
          };
          expect(position).toBeGreaterThanOrEqual(0);
          expect(position).toBeLessThanOrEqual(text.length);
          if (suggestion !== undefined) expect(() => parseFormula(suggestion)).not.toThrow();
        }
      }),
      // Digits that a zero for an O could explain, and no letter at all.
      { numRuns: 2000, examples: [['404']] },
    );
  });

  it('hopeless texts quickly', () => {
    const hopeless = ['co'.repeat(19) + 'q', '0'.repeat(40), 'O0'.repeat(20), '('.repeat(500), 'A1'.repeat(20)];
    // A backtracking reader would need minutes for any of them.
    expect(cpuMilliseconds(() => hopeless.forEach(refusal))).toBeLessThan(2000);
  });
});

describe('the suggestion', () => {
  it.each([
    ['co2o3', 'Co2O3'],
    ['NACL', 'NaCl'],
    ['nacl', 'NaCl'],
    ['caco3', 'CaCO3'],
    ['licoo2', 'LiCoO2'],
    ['sio2', 'SiO2'],
    ['BATIO3', 'BaTiO3'],
    ['ba(no3)2', 'Ba(NO3)2'],
    ['Fe203', 'Fe2O3'],
    ['fe203', 'Fe2O3'],
    ['Ti02', 'TiO2'],
    ['LiCo02', 'LiCoO2'],
    ['Fe2(S04)3', 'Fe2(SO4)3'],
    ['AI2O3', 'Al2O3'],
    ['T1Cl', 'TlCl'],
    ['eF2O3', 'Fe2O3'],
    ['J2O5', 'I2O5'],
    ['Cb2O5', 'Nb2O5'],
    ['T2O', 'H2O'],
    ['Al2O3.2SiO2', 'Al2O3·2SiO2'],
    ['Li.5CoO2', 'Li0.5CoO2'],
    ['TIO2', 'TiO2'],
    ['PBTE', 'PbTe'],
    ['KCI', 'KCl'],
    ['NICI2', 'NiCl2'],
    ['NaOh', 'NaOH'],
    ['Na20', 'Na2O'],
    ['A1203', 'Al2O3'],
    ['VO2(M)', 'VO2'],
    ['TiO2(B)', 'TiO2'],
    ['Fe(2)O(3)', 'Fe2O3'],
    ['Fe0.953(2)O', 'Fe0.953O'],
    ['NbO1.9S1e-1', 'NbO1.9S0.1'],
    ['Sr 2RuO4', 'Sr2RuO4'],
    ['Al2O3 2SiO2', 'Al2O3·2SiO2'],
    ['Sr2RuO4.', 'Sr2RuO4'],
    ['Sr2RuO4;', 'Sr2RuO4'],
    ['(Sr2RuO4', 'Sr2RuO4'],
    ['TiO2)', 'TiO2'],
  ])('for %s is %s', (text, suggestion) => {
    const error = refusal(text);
    expect(error.details['suggestion']).toBe(suggestion);
    expect(error.message.endsWith(`Did you mean ${suggestion}?`)).toBe(true);
  });

  it.each(['', 'Xx2O3', 'Li0.12345CoO2', 'Fe3+', 'Ca(OH2', 'hello world', 'x'])('is absent for "%s"', (text) => {
    expect(refusal(text).details).not.toHaveProperty('suggestion');
  });
});

function isRefused(text: string): boolean {
  return entryOrRefused(text) === 'refused';
}

function entryOrRefused(text: string): unknown {
  try {
    return parseEntryFormula(text);
  } catch {
    return 'refused';
  }
}

describe('formulas of symbols and whole amounts', () => {
  it('are read as the grammar reads them inside brackets', () => {
    const symbols = ELEMENTS.map(({ symbol }) => symbol);
    const term = fc.tuple(fc.constantFrom(...symbols), fc.integer({ min: 1, max: 9999 }));
    fc.assert(
      fc.property(fc.array(term, { minLength: 1, maxLength: 6 }), (terms) => {
        const text = terms.map(([symbol, amount]) => (amount === 1 ? symbol : `${symbol}${amount}`)).join('');
        // Slips such as (Ac) are looked for in one of both only.
        fc.pre(entryOrRefused(text) !== 'refused' && entryOrRefused(`(${text})`) !== 'refused');
        expect(entryOrRefused(text)).toEqual(entryOrRefused(`(${text})`));
      }),
    );
  });
});
