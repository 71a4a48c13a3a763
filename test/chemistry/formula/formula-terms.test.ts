import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaTerms } from '../../../src/chemistry/formula/formula-terms.js';
import { readReducedFormula } from '../../../src/chemistry/formula/read-reduced-formula.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { arbitraryComposition } from '../arbitrary-composition.js';

describe('the terms of a formula', () => {
  it('are its symbols with their amounts, in their order', () => {
    expect(formulaTerms('Li2*O3')).toEqual([
      ['Li', 2],
      ['*', 1],
      ['O', 3],
    ]);
    expect(formulaTerms('')).toEqual([]);
  });

  it.each(['li', 'LiO2 ', 'Ba(TiO3)', 'Li-O', '2Li', 'Li0.5', 'Li₂O', 'Fe3+', 'éA'])('"%s" has none', (text) => {
    expect(formulaTerms(text)).toBeNull();
  });

  it('are all of any text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^([1-9]\d{0,3})?(([A-Z][a-z]?|\*)([1-9]\d{0,3})?)*$/), (text) => {
        const terms = formulaTerms(text);
        const spelt = terms?.map(([symbol, amount]) => `${symbol}${amount === 1 ? '' : amount}`).join('');
        // A text may begin with a number, which belongs to no symbol, and may spell an amount of one.
        if (/^\d/.test(text)) expect(terms).toBeNull();
        else expect(spelt).toBe(text.replace(/(?<=\D)1(?!\d)/g, ''));
      }),
    );
  });
});

describe('a reduced formula', () => {
  it('is read back as the composition that it spells', () => {
    fc.assert(
      fc.property(arbitraryComposition, (composition) => {
        expect(readReducedFormula(reducedFormula(composition))).toEqual(composition);
      }),
    );
  });

  it('is refused if it is none', () => {
    for (const text of ['', 'x', 'Ba(OH)2']) expect(() => readReducedFormula(text)).toThrow('reduced formula');
  });
});
