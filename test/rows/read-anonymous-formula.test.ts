import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { anonymousFormula } from '../../src/chemistry/formula/spellings.js';
import { matchesRow } from '../../src/rows/matches-row.js';
import {
  contentOfAnonymousFormula,
  isAnonymousFormula,
  readAnonymousFormula,
} from '../../src/rows/read-anonymous-formula.js';
import type { RowContent } from '../../src/rows/row-test.js';
import { parseSearch } from '../../src/rows/search/parse-search.js';
import { searchContent } from '../../src/rows/search/search-tests.js';

const FORMULAS = ['CaTiO3', 'CsPbI3', 'Na3PO4', 'Y3Al5O12', 'LaAlO3', 'NaCl', 'SrTiN3', 'Ca3SiO', 'MgAl2O4', 'YBO3'];

/** The formulas of which a row passes. */
function passing(content: RowContent): string[] {
  return FORMULAS.filter((formula) => {
    const { elements, amounts } = parseFormula(formula);
    const row = { elements, amounts, ions: [], anonymousFormula: anonymousFormula({ elements, amounts }) };
    return matchesRow(row as never, [content]);
  });
}

describe('a formula type', () => {
  it.each([
    ['ABC3', 'A3BC'],
    ['A3BC', 'A3BC'],
    [' BAC3 ', 'A3BC'],
    ['ABCDE9', 'A9BCDE'],
    ['MRX3', 'A3BC'],
    ['ABX3', 'A3BC'],
    ['A*2', 'A2B'],
    ['ABO3', 'ABO3'],
    ["A2BB'O6", "A2BB'O6"],
    ['AB{X}3', 'AB{X}3'],
    ['LnBO3', '{Ln}BO3'],
  ])('%s is %s', (written, spelt) => {
    expect(readAnonymousFormula(written)).toBe(spelt);
    expect(readAnonymousFormula(spelt)).toBe(spelt);
    expect(isAnonymousFormula(spelt)).toBe(/^[A-E\d]+$/.test(spelt));
  });

  it.each(['ABO3', 'ABX3', 'ABC3', 'AB2O4', 'A3B5O12', 'AB{X}3', 'ABN3', "A2BB'O6", '{Ln}BO3', 'AO'])(
    '%s finds what the search box finds',
    (type) => {
      const found = passing(contentOfAnonymousFormula(readAnonymousFormula(type)));
      expect(found).toEqual(passing(searchContent(parseSearch(type))));
    },
  );

  it('ABO3 is oxides, A3BC any elements', () => {
    expect(passing(contentOfAnonymousFormula(readAnonymousFormula('ABO3')))).toEqual(['CaTiO3', 'LaAlO3', 'YBO3']);
    expect(passing(contentOfAnonymousFormula(readAnonymousFormula('ABC3')))).toEqual(
      FORMULAS.filter((formula) => /^(?:CaTiO3|CsPbI3|LaAlO3|SrTiN3|Ca3SiO|YBO3)$/.test(formula)),
    );
  });
});
