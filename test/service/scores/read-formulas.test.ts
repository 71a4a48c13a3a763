import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormulas } from '../../../src/service/scores/read-formulas.js';

const texts = (text: string) => readFormulas(text).formulas.map((formula) => formula.text);
const ignored = (text: string) => readFormulas(text).ignored.map((piece) => piece.text);

describe('the formulas of a pasted text or a file', () => {
  it('are on lines of their own, with empty lines and comments left out', () => {
    const read = readFormulas('\ufeffLiFePO4\r\n\n# mine\n  Ca(OH)2  \nCuSO4·5H2O');
    expect(read.formulas).toEqual([
      { text: 'LiFePO4', line: 1, others: [] },
      { text: 'Ca(OH)2', line: 4, others: [] },
      { text: 'CuSO4·5H2O', line: 5, others: [] },
    ]);
    expect(read.ignored).toEqual([{ text: '# mine', line: 3 }]);
  });

  it.each([
    ['BaTiO3, SrTiO3, CaTiO3\nLiFePO4, NaFePO4', ['BaTiO3', 'SrTiO3', 'CaTiO3', 'LiFePO4', 'NaFePO4']],
    ['BaTiO3 SrZrO3 NaCl', ['BaTiO3', 'SrZrO3', 'NaCl']],
    ['BaTiO3;SrTiO3\tKCl|NaCl', ['BaTiO3', 'SrTiO3', 'KCl', 'NaCl']],
    ['BaTiO3、SrTiO3，KCl', ['BaTiO3', 'SrTiO3', 'KCl']],
    ['Li1 Fe1 P1 O4\nMg1 Al2 O4', ['Li1 Fe1 P1 O4', 'Mg1 Al2 O4']],
    ['(La,Sr)MnO3, NaCl', ['(La,Sr)MnO3', 'NaCl']],
    ['CuSO4 · 5H2O NaCl', ['CuSO4 · 5H2O', 'NaCl']],
    ['"GaN"', ['GaN']],
    ['["LiFePO4","NaFePO4"]', ['LiFePO4', 'NaFePO4']],
    ['{"data":["LiFePO4","NaFePO4"],"meta":{"count":2}}', ['LiFePO4', 'NaFePO4']],
    ['{\n "data": [\n  {"material_id": "mp-1", "formula_pretty": "CsPbI3"}\n ]\n}', ['CsPbI3']],
    ['| formula | gap |\n|---|:--:|\n| BaZrS3 | 1.8 |\n| SrHfS3 | 2.1 |', ['BaZrS3', 'SrHfS3']],
    ["['LiFePO4', 'NaCl']", ['LiFePO4', 'NaCl']],
    ['BaTiO$_3$', ['BaTiO$_3$']],
    ['BaTiO₃ ＮａＣｌ', ['BaTiO₃', 'ＮａＣｌ']],
    ['[Co(NH3)6]Cl3', ['[Co(NH3)6]Cl3']],
    ['LiFePO4 0.034', ['LiFePO4']],
    ['co2o3', ['co2o3']],
    ['(NaCl, KCl', ['(NaCl', 'KCl']],
  ])('may be written in any way: %j', (text, formulas) => {
    expect(texts(text)).toEqual(formulas);
  });

  it('leave numbers, ids and words, which are ignored and shown', () => {
    expect(ignored('the NaCl 0.034 mp-149')).toEqual(['the', '0.034', 'mp-149']);
  });

  it('are in the column of a table that a header names, whatever separates its columns', () => {
    for (const delimiter of [',', ';', '\t', '|', ' | ']) {
      const text = [
        ['id', 'pretty_formula', 'note'],
        ['1', 'BaTiO3', 'x'],
        ['2', '"SrZrO3"', ''],
      ];
      const read = readFormulas(text.map((line) => line.join(delimiter)).join('\n'));
      expect(read.columns).toEqual(['id', 'note']);
      expect(read.formulas).toEqual([
        { text: 'BaTiO3', line: 2, others: ['1', 'x'] },
        { text: 'SrZrO3', line: 3, others: ['2', ''] },
      ]);
    }
    expect(texts('番号,組成式\n1,BaTiO3')).toEqual(['BaTiO3']);
    expect(texts('化学式\nBaTiO3')).toEqual(['BaTiO3']);
    expect(texts('formula,anion\nLi2O,O\nNaCl,Cl')).toEqual(['Li2O', 'NaCl']);
  });

  it('are in the column that reads best if no header names it', () => {
    expect(readFormulas('0,LiFePO4\n1,NaFePO4')).toMatchObject({ columns: ['1'], formulas: [{ others: ['0'] }, {}] });
    const named = readFormulas('material_id,Formula (mine),x\nmp-1,LiFePO4,3\nmp-2,co2o3,4\nmp-3,NaCl,4');
    expect(named.columns).toEqual(['material_id', 'x']);
    expect(named.formulas.map(({ text }) => text)).toEqual(['LiFePO4', 'co2o3', 'NaCl']);
    expect(texts('LiFePO4 0.034\nNaCl 0.1')).toEqual(['LiFePO4', 'NaCl']);
  });

  it('are in records of JSON, with their other fields', () => {
    const records = [
      { id: 1, formula: 'NaCl' },
      { id: 2, formula: 'KCl' },
    ];
    for (const text of [JSON.stringify(records), records.map((record) => JSON.stringify(record)).join('\n')]) {
      const read = readFormulas(text);
      expect(read.columns).toEqual(['id']);
      expect(read.formulas.map(({ text, others }) => [text, ...others])).toEqual([
        ['NaCl', '1'],
        ['KCl', '2'],
      ]);
    }
  });

  it('are none in an empty text', () => {
    expect(readFormulas(' \n\n').formulas).toEqual([]);
  });

  it('are no names of a table beside them if they are in small letters', () => {
    expect(texts('BaTiO3, co2o3\nBaTiO3, co2o3\u3001')).toEqual(['BaTiO3', 'co2o3', 'BaTiO3', 'co2o3']);
  });

  it('never get lost: each is read as often as it is written', () => {
    const formula = fc.constantFrom('BaTiO3', 'Li2O', 'CuSO4·5H2O', 'Ca(OH)2', '[NH4]2SO4', 'Ba0.5Sr0.5TiO3', 'co2o3');
    const between = fc.constantFrom(', ', ',', '; ', ' ', '   ', '\t', '\n', '\r\n', '\n\n', '、', '|');
    fc.assert(
      fc.property(fc.array(fc.tuple(formula, between), { minLength: 1, maxLength: 30 }), (pieces) => {
        expect(texts(pieces.flat().join(''))).toEqual(pieces.map(([text]) => text));
      }),
    );
  });
});
