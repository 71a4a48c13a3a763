import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeComposition, type Composition } from '../../src/chemistry/composition.js';
import { parseFormula } from '../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../src/chemistry/formula/spellings.js';
import { KnownEnds } from '../../src/scoring/known-ends.js';

const reduced = (text: string): string => reducedFormula(parseFormula(text));
const between = (formula: string, known: readonly string[]): string[] | undefined =>
  new KnownEnds(known.map(reduced)).of(parseFormula(formula))?.map(reducedFormula);

describe('known compounds between which a composition lies', () => {
  it.each([
    ['Na3Zr2Si2PO12', ['NaZr2P3O12', 'Na4Zr2Si3O12'], 'charges differ, zirconium and oxygen are the framework'],
    ['LiNaMnO3', ['Li2MnO3', 'Na2MnO3'], 'one cation for another of its charge'],
    ['Ca2TiZrO6', ['CaTiO3', 'CaZrO3'], 'the small cation of a perovskite'],
  ])('of %s from %j: %s', (formula, known) => {
    expect(new Set(between(formula, known))).toEqual(new Set(known.map(reduced)));
  });

  it.each([
    ['a sum without a framework', 'Li10GeP2S12', ['Li4GeS4', 'Li3PS4']],
    ['one end alone', 'Na3Zr2Si2PO12', ['NaZr2P3O12']],
    ['amounts far apart', 'Na999999Zr2Si2PO12', ['NaZr2P3O12', 'Na4Zr2Si3O12']],
    ['ends of the same elements', 'Li3Mn2O6', ['LiMnO2', 'Li2MnO3']],
    ['another composition of the elements', 'Na3Zr2Si2PO11', ['NaZr2P3O12', 'Na4Zr2Si3O12']],
  ])('not %s', (_, formula, known) => {
    expect(between(formula, known)).toBeUndefined();
  });

  /** Elements of four kinds: of the framework, of both ends, of the first end alone, and of the second. */
  const compound = fc.tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
    fc.integer({ min: 1, max: 6 }),
  );
  const ends = fc.record({
    framework: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 })),
    first: compound,
    second: compound,
  });

  it('are found for every mixture of two compounds with one framework', () => {
    fc.assert(
      fc.property(ends, ({ framework: [zirconium, oxygen], first, second }) => {
        const of = ([scale, sodium, own]: typeof first, element: string): Composition =>
          makeComposition([
            ['Zr', scale * zirconium],
            ['O', scale * oxygen],
            ['Na', sodium],
            [element, own],
          ]);
        const [a, b] = [of(first, 'P'), of(second, 'Si')];
        const mixture = makeComposition(
          [a, b].flatMap(({ elements, amounts }) => elements.map((e, k) => [e, amounts[k]!] as const)),
        );
        const found = new KnownEnds([a, b].map(reducedFormula)).of(mixture)!;
        expect(new Set(found.map(reducedFormula))).toEqual(new Set([a, b].map(reducedFormula)));
      }),
    );
  });

  it('are those that trying all pairs finds', () => {
    const small = fc.integer({ min: 1, max: 3 });
    const elements = ['Ba', 'Na', 'O', 'Ti'];
    const known = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), small, small, small), { maxLength: 12 });
    fc.assert(
      fc.property(known, fc.tuple(small, small, small, small), (compounds, amounts) => {
        const composition = makeComposition(elements.map((element, k) => [element, amounts[k]!]));
        const all = compounds.map(([missing, ...own]) =>
          makeComposition(elements.filter((_, k) => k !== missing).map((element, k) => [element, own[k]!])),
        );
        const found = new KnownEnds(all.map(reducedFormula)).of(composition);
        expect(found !== undefined).toBe(all.some((a) => all.some((b) => liesBetween(composition, a, b))));
      }),
      { numRuns: 300 },
    );
  });
});

function amountIn({ elements, amounts }: Composition, element: string): number {
  return amounts[elements.indexOf(element)] ?? 0;
}

/** By the definition, with fractions: c = x a + y b, and two shared elements in one proportion. */
function liesBetween(c: Composition, a: Composition, b: Composition): boolean {
  const onlyA = c.elements.filter((element) => amountIn(b, element) === 0);
  const onlyB = c.elements.filter((element) => amountIn(a, element) === 0);
  if (onlyA.length !== 1 || onlyB.length !== 1 || onlyA[0] === onlyB[0]) return false;
  const x = amountIn(c, onlyA[0]!) / amountIn(a, onlyA[0]!);
  const y = amountIn(c, onlyB[0]!) / amountIn(b, onlyB[0]!);
  const isSum = c.elements.every(
    (element) => Math.abs(x * amountIn(a, element) + y * amountIn(b, element) - amountIn(c, element)) < 1e-9,
  );
  const shared = c.elements.filter((element) => amountIn(a, element) > 0 && amountIn(b, element) > 0);
  const [first, second] = shared.map((element) => amountIn(a, element) / amountIn(b, element));
  return isSum && Math.abs(first! - second!) < 1e-9;
}
