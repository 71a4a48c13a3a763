import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { findLineEnds } from '../../../src/service/energies/find-line-ends.js';

const endsOf = (formula: string): string[] | undefined =>
  findLineEnds(parseFormula(formula))?.map((end) => reducedFormula(end));

describe('the end members of a composition', () => {
  it.each([
    ['BaTiO3', ['BaO', 'O2Ti']],
    ['NaCl', ['Cl', 'Na']],
    ['Al2MgO4', ['Al2O3', 'MgO']],
    ['BaTiOF', undefined],
  ])('of %s are %j', (formula, ends) => {
    expect(endsOf(formula)?.toSorted()).toEqual(ends);
  });

  it('are compositions of whole amounts also if anions are bonded, whose charges are fractions', () => {
    const cation = fc.constantFrom('Sn', 'Fe', 'Ba', 'Na', 'Cu', 'La');
    const anion = fc.constantFrom('P', 'Se', 'S', 'O', 'As', 'Te', 'N', 'Cl');
    const amount = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(cation, cation, anion, amount, amount, amount, (a, b, c, na, nb, nc) => {
        fc.pre(a !== b);
        expect(() => endsOf(`${a}${na}${b}${nb}${c}${nc}`)).not.toThrow();
      }),
      { numRuns: 300 },
    );
    expect(() => endsOf('SnSeP5')).not.toThrow();
  });
});
