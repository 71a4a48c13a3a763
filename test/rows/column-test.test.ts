import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gatherColumnParameters } from '../../src/rows/column-parameters.js';
import { columnTestText, passesColumnTest, readColumnTest } from '../../src/rows/column-test.js';

const passes = (text: string, value: unknown): boolean => passesColumnTest(value as never, readColumnTest(text));

const where = (query: string): string => gatherColumnParameters(new URLSearchParams(query)).toString();

describe('a condition on a computed column', () => {
  it('has one spelling, which is read as itself', () => {
    const words = fc.tuple(
      fc.constantFrom('', '!'),
      fc.constantFrom('gap', 'energy_above_hull', 'A-b_1'),
      fc.constantFrom('', '>=', '<=', '>', '<'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(words, ([not, column, sign, limit]) => {
        const text = `${not}${column}${sign === '' ? '' : `${sign}${limit + 0}`}`;
        expect(columnTestText(readColumnTest(text))).toBe(text);
      }),
    );
  });

  it('compares numbers, and with ! keeps what is unknown', () => {
    expect([passes('gap>=1.5', 1.5), passes('gap>1.5', 1.5), passes('gap<=1', 0), passes('gap<0', 0)]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([passes('gap>=1', null), passes('!gap>1', null), passes('!gap>1', 2)]).toEqual([false, true, false]);
    expect([passes('made_from', true), passes('made_from', false), passes('!made_from', null)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('is never passed by a row that the column was not computed for', () => {
    for (const text of ['gap>0', '!gap>0', 'made_from', '!made_from']) expect(passes(text, undefined)).toBe(false);
  });

  it('can be a parameter of an address', () => {
    expect(where('solid_solution=false&made_from=true')).toBe(where('solid_solution=no&made_from=yes'));
    expect(decodeURIComponent(where('gap_min=1.5&gap_max=3&solid_solution=no&made_from=yes'))).toBe(
      'where=gap>=1.5,gap<=3,!solid_solution,made_from',
    );
    expect(where('score_min=0.5&elements=O&sort=gap&gap_min=')).toBe('score_min=0.5&elements=O&sort=gap&gap_min=');
    expect(decodeURIComponent(where('where=novelty<3&gap_max=2'))).toBe('where=novelty<3,gap<=2');
  });
});
