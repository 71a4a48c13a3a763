import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFormulas } from '../../../src/service/scores/read-formulas.js';

const texts = (text: string) => readFormulas(text).formulas.map((formula) => formula.text);
const rows = (text: string) => {
  const { formulas, columns } = readFormulas(text);
  return [columns, ...formulas.map(({ text: formula, others }) => [formula, ...others])];
};
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
    ["('LiFePO4', 'NaFePO4')", ['LiFePO4', 'NaFePO4']],
    ['[{"formula":"LiFePO4","e":NaN},{"formula":"NaCl","e":-Infinity}]', ['LiFePO4', 'NaCl']],
    ['{"Na": 1, "Cl": 1}\n{"K": 1, "Cl": 1}', ['Na1Cl1', 'K1Cl1']],
    ['Composition("NaCl")\nMgO.', ['NaCl', 'MgO']],
    ['* MgO\n• CaO\n・NaCl\n①KCl\n１．LiF\n- SrO', ['MgO', 'CaO', 'NaCl', 'KCl', 'LiF', 'SrO']],
    ['食塩（NaCl）とMgO', ['NaCl', 'MgO']],
    ['NaCl 300 K\nKCl 8.5 eV', ['NaCl', 'KCl']],
    ['https://materialsproject.org/materials/mp-22862 NaCl', ['NaCl']],
    ['(NaCl, KCl', ['(NaCl', 'KCl']],
  ])('may be written in any way: %j', (text, formulas) => {
    expect(texts(text)).toEqual(formulas);
  });

  it('come out of tables of web pages, LaTeX, Markdown and pandas, with the other columns', () => {
    const latex = [
      '\\begin{tabular}{lc}',
      '\\hline',
      'Formula & Gap \\\\',
      '\\hline',
      'NaCl & 8.5 \\\\',
      'BaTiO$_3$ & 3.2 \\\\ \\hline',
      '\\end{tabular}',
    ];
    expect(rows(latex.join('\n'))).toEqual([['Gap'], ['NaCl', '8.5'], ['BaTiO$_3$', '3.2']]);
    const html =
      '<table><tr><th>Formula</th><th>Gap</th></tr>\n<tr><td>BaTiO<sub>3</sub></td><td>3.2</td></tr><tr><td>NaCl</td><td>8.5</td></tr></table>';
    expect(rows(html)).toEqual([['Gap'], ['BaTiO3', '3.2'], ['NaCl', '8.5']]);
    const markdown = '| Compound | Gap |\n|:--|--|\n| **NaCl** | 8.5 |\n| `MgO` | 7.8 |';
    expect(rows(markdown)).toEqual([['Gap'], ['NaCl', '8.5'], ['MgO', '7.8']]);
    const pandas = '   formula   gap\n0     NaCl  8.50\n1      KCl   NaN';
    expect(rows(pandas)).toEqual([
      ['1', 'gap'],
      ['NaCl', '0', '8.50'],
      ['KCl', '1', 'NaN'],
    ]);
    expect(rows('sep=;\nName;Formula;Gap\nx;NaCl;8,5')).toEqual([
      ['Name', 'Gap'],
      ['NaCl', 'x', '8,5'],
    ]);
    expect(rows('"formula","note"\n"MgO","says ""hi"""')).toEqual([['note'], ['MgO', 'says "hi"']]);
  });

  it('take NaN for a missing value beside numbers or other missing values, and for a formula elsewhere', () => {
    const both = (text: string) => [texts(text), ignored(text)];
    expect(texts('NaCl,8.5\nKCl,NaN\nMgO,7.8')).toEqual(['NaCl', 'KCl', 'MgO']);
    expect(texts('NaN,NaCl\n1.2,KCl\nNaN,MgO')).toEqual(['NaCl', 'KCl', 'MgO']);
    expect(both('id,formula,gap\n1,NaCl,8.5\n2,NaN,NaN')).toEqual([['NaCl'], ['2 NaN NaN']]);
    expect(both('id,formula\n1,NaCl\n2,None\n3,NaN\n4,N/A')).toEqual([['NaCl'], ['2 None', '3 NaN', '4 N/A']]);
    expect(both('NaCl NaN 1.2\nKCl')).toEqual([
      ['NaCl', 'KCl'],
      ['NaN', '1.2'],
    ]);
    expect(texts('NaCl\nNaN\nKN')).toEqual(['NaCl', 'NaN', 'KN']);
    expect(texts('formula,gap\nNaN,1.2\nKN,1.3')).toEqual(['NaN', 'KN']);
  });

  it('are with what is ignored all that was given', () => {
    const cell = fc.constantFrom(
      'NaCl',
      'NaN',
      'nan',
      'BaTiO₃',
      'foo',
      '1.5',
      '-',
      'mp-1',
      'MgO.',
      '[12]',
      'None',
      'K',
    );
    const row = fc.array(cell, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (lines) => {
        for (const separator of [' ', ',', ';', '\t']) {
          const read = readFormulas(lines.map((cells) => cells.join(separator)).join('\n'));
          const found = [
            ...read.formulas.flatMap(({ text, others }) => [text, ...others]),
            ...read.ignored.map(({ text }) => text),
            ...read.columns,
          ].join(' ');
          for (const piece of lines.flat()) expect(found).toContain(piece.replace(/\.$/, ''));
        }
      }),
    );
  });

  it('leave numbers, ids and words, which are ignored and shown', () => {
    expect(ignored('the NaCl 0.034 mp-149')).toEqual(['the', '0.034', 'mp-149']);
  });

  it('are in the column of a table that a header names, with any separators of its columns', () => {
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

  it('are no names of a table next to them if they are in small letters', () => {
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
