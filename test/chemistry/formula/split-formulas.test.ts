import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitFormulas } from '../../../src/chemistry/formula/split-formulas.js';

const bare = (text: string): string => text.replaceAll(/[\s,;]+/g, '');

describe('the formulas of a line', () => {
  it('begin with a capital letter or a bracket after blanks, commas or semicolons', () => {
    expect(splitFormulas('BaTiO3, (NH4)2SO4;[Co]O\tLi x 2')).toEqual(['BaTiO3', '(NH4)2SO4', '[Co]O', 'Li x 2']);
    expect(splitFormulas(' ; BaTiO3 ,')).toEqual(['BaTiO3']);
    expect(splitFormulas(' , ')).toEqual([]);
  });

  it('hold every character but what separates them', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'Aab1( ,;\t') }), (line) => {
        expect(bare(splitFormulas(line).join(''))).toBe(bare(line));
        for (const formula of splitFormulas(line)) expect(formula.trim()).not.toBe('');
      }),
    );
  });
});
