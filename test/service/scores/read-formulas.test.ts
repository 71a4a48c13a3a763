import { describe, expect, it } from 'vitest';
import { readFormulas } from '../../../src/service/scores/read-formulas.js';

describe('the formulas of a pasted text or a file', () => {
  it('stand one a line, with empty lines and comments left out', () => {
    expect(readFormulas('\ufeffLiFePO4\r\n\n# mine\n  Ca(OH)2  \nCuSO4·5H2O')).toEqual([
      'LiFePO4',
      'Ca(OH)2',
      'CuSO4·5H2O',
    ]);
  });

  it('stand in the formula column of a table, whatever separates its columns', () => {
    for (const delimiter of [',', ';', '\t']) {
      const text = [
        ['id', 'pretty_formula', 'note'],
        ['1', 'BaTiO3', 'x'],
        ['2', '"SrZrO3"', ''],
      ];
      expect(readFormulas(text.map((line) => line.join(delimiter)).join('\n'))).toEqual(['BaTiO3', 'SrZrO3']);
    }
  });

  it('stand in the first column of a table without a header, and after a header of one column', () => {
    expect(readFormulas('BaTiO3,1\nSrZrO3,2')).toEqual(['BaTiO3', 'SrZrO3']);
    expect(readFormulas('formula\nBaTiO3')).toEqual(['BaTiO3']);
  });

  it('may share a line', () => {
    expect(readFormulas('BaTiO3 SrZrO3 NaCl')).toEqual(['BaTiO3', 'SrZrO3', 'NaCl']);
    expect(readFormulas('BaTiO3, SrZrO3')).toEqual(['BaTiO3', 'SrZrO3']);
  });

  it('are none in an empty text', () => {
    expect(readFormulas(' \n#\n')).toEqual([]);
  });
});
