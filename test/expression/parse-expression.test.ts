import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateExpression, type Facts } from './evaluate-expression.js';
import { expressionText } from '../../src/expression/expression-text.js';
import { parseExpression, type Expression, type Vocabulary } from '../../src/expression/parse-expression.js';

const WORDS: Vocabulary = {
  flags: ['experimental', 'high-pressure'],
  numbers: { year: 'year', hull: 'energy_above_hull' },
  texts: { source: 'source' },
};

const read = (text: string): string => expressionText(parseExpression(text, WORDS));
const facts = (flags: string[], year: number | null = null, source: string | null = null): Facts => ({
  flags: new Set(flags),
  numbers: { year },
  texts: { source },
});
const holds = (text: string, of: Facts): boolean => evaluateExpression(parseExpression(text, WORDS), of);

const leaf: fc.Arbitrary<Expression> = fc.oneof(
  fc.constantFrom('experimental', 'high-pressure').map((flag) => ({ kind: 'flag', flag }) as const),
  fc.record({
    kind: fc.constant('number' as const),
    fact: fc.constant('year'),
    comparison: fc.constantFrom('<', '<=', '=', '!=', '>=', '>'),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    fact: fc.constant('source'),
    comparison: fc.constantFrom('=', '!='),
    value: fc.constantFrom('icsd', 'two words', 'a "quoted" one', ''),
  }),
);
const expressions = fc.letrec<{ tree: Expression }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    tie('tree').map((of) => ({ kind: 'not', of }) as const),
    fc.record({ kind: fc.constantFrom('and', 'or'), left: tie('tree'), right: tie('tree') }),
  ),
})).tree;

describe('expressions', () => {
  it.each([
    ['experimental', 'experimental'],
    ['NOT High_Pressure And YEAR<=2015', 'not high-pressure and year <= 2015'],
    ['(experimental or high-pressure) and hull = 0.1', '(experimental or high-pressure) and energy_above_hull = 0.1'],
    ['experimental or high-pressure and not year ≠ 1e3', 'experimental or high-pressure and not year != 1000'],
    ['source = icsd and (source <> "my list")', 'source = "icsd" and source != "my list"'],
  ])('%s is read as %s', (text, spelling) => expect(read(text)).toBe(spelling));

  it.each([
    ['', 0, 'a condition is missing at the end'],
    ['experimental and', 16, 'a condition is missing at the end'],
    ['experimental high-pressure', 13, '"and" or "or" is missing here'],
    ['year', 4, 'a comparison'],
    ['year <= old', 8, 'a number must follow'],
    ['source < icsd', 7, 'only = and != can compare it'],
    ['measured', 0, 'the words are: experimental, high-pressure, year'],
    ['(experimental', 0, 'a bracket is not closed'],
    ['experimental)', 12, 'never opened'],
    ['year <= 2015;', 12, '";" has no meaning here'],
    ['constructor', 0, 'is not a word of conditions'],
    ['__proto__ = 1', 0, 'is not a word of conditions'],
  ])('%s is refused at %d', (text, position, tells) => {
    expect(() => parseExpression(text, WORDS)).toThrow(
      expect.objectContaining({
        code: 'EXPRESSION_INVALID',
        details: { text, position },
        message: expect.stringContaining(tells),
      }),
    );
  });

  it('refuses what is too long or nested too deep', () => {
    expect(() => read(`experimental and ${'year = 1 and '.repeat(100)}experimental`)).toThrow('longer than 1,000');
    expect(() => read(`${'('.repeat(60)}experimental${')'.repeat(60)}`)).toThrow('nested at most 40 deep');
    expect(() => read(`${'not '.repeat(60)}experimental`)).toThrow('nested at most 40 deep');
  });

  it('finds a comparison with a missing value false, and its negation true', () => {
    expect(holds('year <= 2015', facts([]))).toBe(false);
    expect(holds('year > 2015', facts([]))).toBe(false);
    expect(holds('year != 2015', facts([]))).toBe(false);
    expect(holds('not year <= 2015', facts([]))).toBe(true);
    expect(holds('source != icsd', facts([]))).toBe(false);
    expect(holds('source = ICSD', facts([], null, 'icsd'))).toBe(true);
    expect(holds('experimental and year <= 2015 and not high-pressure', facts(['experimental'], 2015))).toBe(true);
  });

  it('always reads its own spelling back as the same tree', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const text = expressionText(expression);
        fc.pre(text.length <= 1000);
        const again = parseExpression(text, WORDS);
        expect(expressionText(again)).toBe(text);
        for (const year of [null, 0, 1]) {
          for (const flags of [[], ['experimental'], ['high-pressure']]) {
            const of = facts(flags, year, 'icsd');
            expect(evaluateExpression(again, of)).toBe(evaluateExpression(expression, of));
          }
        }
      }),
    );
  });

  it('never fails on any text but with a coded error', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        try {
          parseExpression(text, WORDS);
        } catch (error) {
          expect(error).toMatchObject({ code: 'EXPRESSION_INVALID' });
        }
      }),
    );
  });
});
