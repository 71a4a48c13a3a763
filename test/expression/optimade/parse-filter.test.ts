import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IncognitaError } from '../../../src/errors.js';
import { filterTest, type PropertyValue } from '../../../src/expression/optimade/match-filter.js';
import { parseOptimadeFilter } from '../../../src/expression/optimade/parse-filter.js';

/** What the tests filter: two records, one with unknown values. */
const TYPES = {
  nelements: { type: 'integer' },
  chemical_formula_hill: { type: 'string' },
  chemical_formula_anonymous: { type: 'string' },
  chemical_formula_descriptive: { type: 'string' },
  elements: { type: 'list', of: 'string' },
  elements_ratios: { type: 'list', of: 'float' },
  last_modified: { type: 'timestamp' },
  is_known: { type: 'boolean' },
} as const;
const RECORD: Record<string, PropertyValue> = {
  nelements: 2,
  chemical_formula_hill: 'H2O',
  chemical_formula_anonymous: 'A2B',
  chemical_formula_descriptive: 'H2O',
  elements: ['H', 'O'],
  elements_ratios: [2 / 3, 1 / 3],
  last_modified: '2026-01-02T03:04:05Z',
  is_known: true,
};

const lookup = (name: string) => (TYPES as Record<string, (typeof TYPES)[keyof typeof TYPES]>)[name];

function matches(filter: string, record = RECORD): boolean {
  return filterTest(parseOptimadeFilter(filter), lookup)((name) => record[name] ?? null) === true;
}

const codeOf = (filter: string): string => {
  try {
    matches(filter);
    return 'read';
  } catch (error) {
    return (error as IncognitaError).code;
  }
};

describe('a filter of the OPTIMADE specification', () => {
  // The examples of the specification 1.2; properties of other providers are unknown here.
  it.each([
    [
      'NOT ( chemical_formula_hill = "Al" AND chemical_formula_anonymous = "A" OR chemical_formula_anonymous = "H2O" AND NOT chemical_formula_hill = "Ti" )',
      true,
    ],
    ['nelements > 3', false],
    ['chemical_formula_hill = "H2O" AND chemical_formula_anonymous != "AB"', true],
    ['_exmpl_aax <= +.1e8 OR nelements >= 10 AND NOT ( _exmpl_x != "Some string" OR NOT _exmpl_a = 7)', false],
    ['_exmpl_spacegroup="P2"', false],
    ['_exmpl_cell_volume<100.0', false],
    ['_exmpl_band_gap > 5.0 AND _exmpl_molecular_weight < 350', false],
    ['_exmpl_melting_point<300 AND nelements=4 AND chemical_formula_descriptive="SiO2"', false],
    ['_exmpl_some_string_property = 42', false],
    ['5 < _exmpl_a', false],
    ['chemical_formula_anonymous CONTAINS "C2" AND chemical_formula_anonymous STARTS WITH "A2"', false],
    ['chemical_formula_anonymous STARTS "A2" AND chemical_formula_anonymous ENDS WITH "D1"', false],
    ['_exmpl_has_inversion_symmetry AND NOT _exmpl_is_primitive', false],
    [
      'elements HAS "H" AND elements HAS ALL "H","He","Ga","Ta" AND elements HAS ONLY "H","He","Ga","Ta" AND elements HAS ANY "H", "He", "Ga", "Ta"',
      false,
    ],
    ['elements HAS ONLY "H","He","Ga","Ta"', false],
    ['_exmpl_element_counts HAS < 3 AND _exmpl_element_counts HAS ANY > 3, = 6, 4, != 8', false],
    ['chemical_formula_hill IS KNOWN AND NOT chemical_formula_anonymous IS UNKNOWN', true],
    ['NOT _exmpl_a > 5 OR nelements = 2 AND chemical_formula_hill = "H2O"', true],
  ])('of its examples: %s', (filter, expected) => {
    expect(matches(filter)).toBe(expected);
  });

  it.each([
    ['((NOT (_exmpl_a>_exmpl_b)) AND _exmpl_x>0)', 'NOT_IMPLEMENTED'],
    ['5 < 7', 'NOT_IMPLEMENTED'],
    ['"a" < "b"', 'NOT_IMPLEMENTED'],
    ['elements:_exmpl_element_counts HAS "H":6', 'NOT_IMPLEMENTED'],
    ['elements:_exmpl_element_counts:_exmpl_element_weights HAS ANY > 3:"He":>55.3', 'NOT_IMPLEMENTED'],
    ['calculations.id HAS "calc-id-96"', 'NOT_IMPLEMENTED'],
    ['elements HAS nelements', 'NOT_IMPLEMENTED'],
    ['nelements = "2"', 'NOT_IMPLEMENTED'],
    ['nelements HAS 2', 'NOT_IMPLEMENTED'],
    ['elements = "H"', 'NOT_IMPLEMENTED'],
    ['is_known > FALSE', 'NOT_IMPLEMENTED'],
    ['nelements < 1000000000.E1000000000', 'NOT_IMPLEMENTED'],
    ['last_modified > "yesterday"', 'EXPRESSION_INVALID'],
    ['nelements >', 'EXPRESSION_INVALID'],
    ['nelements = 1.234D12', 'EXPRESSION_INVALID'],
    ['nelements = +-123', 'EXPRESSION_INVALID'],
    ['nelements=2 nelements=3', 'EXPRESSION_INVALID'],
    ['(nelements=2', 'EXPRESSION_INVALID'],
    ['nelements=2)', 'EXPRESSION_INVALID'],
    ['NOT NOT nelements=2', 'EXPRESSION_INVALID'],
    ['nelements = 2 and nelements = 3', 'EXPRESSION_INVALID'],
    ['elements HAS "H', 'EXPRESSION_INVALID'],
    ['elements HAS "\\n"', 'EXPRESSION_INVALID'],
    ['Elements HAS "H"', 'EXPRESSION_INVALID'],
    ['', 'EXPRESSION_INVALID'],
    ['('.repeat(100) + 'nelements=2' + ')'.repeat(100), 'EXPRESSION_INVALID'],
    ['nelements=2 OR '.repeat(400) + 'nelements=2', 'EXPRESSION_INVALID'],
  ])('is refused for its reason: %s', (filter, code) => expect(codeOf(filter)).toBe(code));

  it.each([
    ['elements HAS ALL "H","O"', true],
    ['elements HAS ALL "H","S"', false],
    ['elements HAS ANY "S","O"', true],
    ['elements HAS ONLY "H","O","S"', true],
    ['elements LENGTH 2', true],
    ['elements LENGTH >= 3', false],
    ['elements_ratios HAS < 0.5', true],
    ['elements_ratios HAS ALL > 0.5, < 0.2', false],
    ['3 >= nelements', true],
    ['3 <= nelements', false],
    ['chemical_formula_hill = "H\\"2\\\\O"', false],
    ['last_modified >= "2026-01-02T04:04:05+01:00" AND last_modified < "2026-01-02T03:04:06Z"', true],
    ['is_known AND is_known != FALSE', true],
    ['NOT is_known', false],
    ['_exmpl_a = 1 OR NOT _exmpl_a = 1', false],
    ['_exmpl_a IS UNKNOWN', true],
    ['NOT _exmpl_a IS KNOWN', true],
    ['nelements=2 OR nelements=3 AND nelements=4', true],
    ['(nelements=2 OR nelements=3) AND nelements=4', false],
  ])('says of water: %s is %s', (filter, expected) => expect(matches(filter)).toBe(expected));

  it('of any text is read or refused with a code, in a moment', () => {
    const words = [
      'nelements',
      '=',
      '2',
      'AND',
      'OR',
      'NOT',
      '(',
      ')',
      '"H"',
      'HAS',
      'elements',
      ',',
      'ALL',
      '_x_a',
      '<',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 })), { maxLength: 40 }),
        (parts) => {
          expect(['read', 'EXPRESSION_INVALID', 'NOT_IMPLEMENTED']).toContain(codeOf(parts.join(' ')));
        },
      ),
    );
    const begin = performance.now();
    expect(codeOf(`chemical_formula_hill = "${'\\"'.repeat(1900)}`)).toBe('EXPRESSION_INVALID');
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  it('means what a slow reference says of each combination of known and unknown', () => {
    type Node = { text: string; truth: boolean | null };
    const leaf = fc.constantFrom<Node>(
      { text: 'nelements=2', truth: true },
      { text: 'nelements=3', truth: false },
      { text: '_x_a=1', truth: null },
    );
    const { node } = fc.letrec<{ node: Node }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        tie('node').map(({ text, truth }) => ({ text: `NOT (${text})`, truth: truth === null ? null : !truth })),
        fc.tuple(tie('node'), tie('node'), fc.boolean()).map(([a, b, isAnd]) => {
          const decides = !isAnd;
          const truths = [a.truth, b.truth];
          const truth = truths.includes(decides) ? decides : truths.includes(null) ? null : isAnd;
          return { text: `(${a.text}) ${isAnd ? 'AND' : 'OR'} (${b.text})`, truth };
        }),
      ),
    }));
    fc.assert(
      fc.property(node, ({ text, truth }) => {
        expect(matches(text)).toBe(truth === true);
      }),
    );
  });
});
