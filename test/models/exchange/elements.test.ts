import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import type { Composition } from '../../../src/chemistry/composition.js';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { reducedFormula } from '../../../src/chemistry/formula/spellings.js';
import { elements } from '../../../src/models/exchange/elements.js';
import { WHOLE } from '../../../src/search/searchable.js';
import { trainingSet } from '../../../src/models/training-set.js';
import { silentControl } from '../../../src/run-control.js';
import { defaultSpace } from '../../../src/space/default-space.js';
import { placeKnown } from '../../../src/space/known-cells.js';
import { fitContext } from '../../../src/models/fit-context.js';

const RIDGE = 10;
const KNOWN = (
  'NaCl KCl RbCl NaBr KBr NaI LiF NaF KF MgO CaO SrO MgS CaS BaS Al2O3 Cr2O3 Fe2O3 TiO2 SnO2 RuO2 SnS2 TiS2 FeO MnO NiO CoO ' +
  'Fe3O4 Mn3O4 Co3O4 V2O5 Nb2O5'
)
  .split(' ')
  .map(parseFormula);

const space = defaultSpace(2);
const model = elements.fit(trainingSet(space, placeKnown(space, KNOWN), KNOWN), fitContext(1, silentControl));

function amountsOf({ elements: symbols, amounts }: Composition): Map<string, number> {
  return new Map(symbols.map((symbol, k) => [symbol, amounts[k]!]));
}

/** The two compositions differ in one element, with the same amounts; returns what is where. */
function exchange(a: Composition, b: Composition): { from: string; to: string } | undefined {
  const [ofA, ofB] = [amountsOf(a), amountsOf(b)];
  const onlyA = [...ofA].filter(([element, amount]) => ofB.get(element) !== amount);
  const onlyB = [...ofB].filter(([element, amount]) => ofA.get(element) !== amount);
  if (onlyA.length !== 1 || onlyB.length !== 1 || onlyA[0]![1] !== onlyB[0]![1]) return undefined;
  return { from: onlyA[0]![0], to: onlyB[0]![0] };
}

/** The model written out: all pairs of known compositions, the whole ridge regression, no tables. */
function reference(asked: Composition): number {
  const symbols = [...new Set(KNOWN.flatMap(({ elements: all }) => all))];
  const gram = Matrix.zeros(symbols.length, symbols.length);
  symbols.forEach((symbol, i) =>
    gram.set(i, i, RIDGE + KNOWN.filter(({ elements: all }) => all.includes(symbol)).length),
  );
  for (const a of KNOWN) {
    for (const b of KNOWN) {
      const found = exchange(a, b);
      if (!found) continue;
      const [i, j] = [symbols.indexOf(found.from), symbols.indexOf(found.to)];
      gram.set(i, j, gram.get(i, j) + 1);
    }
  }
  const p = inverse(gram);
  const evidence = new Map<string, number>();
  for (const known of KNOWN) {
    const found = exchange(known, asked);
    if (!found || !symbols.includes(found.to)) continue;
    const [from, to] = [symbols.indexOf(found.from), symbols.indexOf(found.to)];
    evidence.set(found.to, (evidence.get(found.to) ?? 0) - p.get(from, to) / p.get(to, to));
  }
  return [...evidence.values()].reduce((sum, value) => sum + Math.max(0, value), 0);
}

describe('element substitution', () => {
  it('scores as the sum over the exchanges written out', () => {
    for (const formula of ['RbBr', 'LiCl', 'SrS', 'V2O3', 'MnO2', 'BaO', 'Ta2O5', 'Ni3O4', 'NaCl']) {
      const composition = parseFormula(formula);
      for (const cell of space.cellsOf(composition)) {
        expect(model.score(cell), formula).toBeCloseTo(reference(composition), 10);
      }
    }
  });

  it('lets compounds of mixed valence speak, which the ionic tensor of their arity does not hold', () => {
    const without = KNOWN.filter((composition) => !['Co3O4', 'Fe3O4', 'Mn3O4'].includes(reducedFormula(composition)));
    const blind = elements.fit(trainingSet(space, placeKnown(space, without), without), fitContext(1, silentControl));
    const of = (kind: typeof model, formula: string): number => kind.score(space.cellsOf(parseFormula(formula))[0]!);
    expect(of(model, 'CrO')).not.toBe(of(blind, 'CrO'));
  });

  it('visits one cell a composition, with the likeliest oxidation states', () => {
    const seen = new Map<string, number>();
    const visit = (number: number): void => {
      const formula = reducedFormula(space.composition(space.cell(number)));
      seen.set(formula, (seen.get(formula) ?? 0) + 1);
    };
    model.enumerate!(visit, { control: silentControl, slice: WHOLE, minCompetitiveScore: () => -Infinity });
    expect(seen.size).toBeGreaterThan(20);
    expect(Math.max(...seen.values())).toBe(1);
  });
});
