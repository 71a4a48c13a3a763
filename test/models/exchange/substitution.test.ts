import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import type { Model } from '../../../src/models/model.js';
import { WHOLE } from '../../../src/search/searchable.js';
import { substitutionWith, type SubstitutionOptions } from '../../../src/models/exchange/substitution.js';
import { topCandidates } from '../../../src/search/top-candidates.js';
import { silentControl } from '../../../src/run-control.js';
import type { CandidateSpace } from '../../../src/space/candidate-space.js';
import type { Cell } from '../../../src/space/cell.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

/** Plain cosine without prior, floor and anions, so that scores can be written out. */
const PLAIN: Required<SubstitutionOptions> = {
  similarity: 'cosine',
  power: 1.5,
  priorContexts: 0,
  ridge: 1,
  floor: 0,
  anionWeight: 0,
};

function fit(space: CandidateSpace, cells: readonly number[], options: SubstitutionOptions = {}): Model {
  const context = fitContext(1, silentControl);
  return substitutionWith({ ...PLAIN, ...options }).fit(trainingOf(space, cells), context);
}

function enumerated(model: Model): Map<number, number> {
  const found = new Map<number, number>();
  const visit = (number: number, score: number): void => {
    if (found.has(number)) throw new Error(`cell ${number} was met twice`);
    found.set(number, score);
  };
  model.enumerate!(visit, { control: silentControl, slice: WHOLE, minCompetitiveScore: () => -Infinity });
  return found;
}

describe('ion substitution', () => {
  const space = smallSpace(3);
  const cellOf = (formula: string): Cell => space.cellsOf(parseFormula(formula))[0]!;
  const number = (formula: string): number => space.number(cellOf(formula));

  it('multiplies the evidence for both cations', () => {
    const known = ['LiAlO2', 'NaAlO2', 'NaLaO2'].map(number);
    const model = fit(space, known);
    // LiLaO2: Li shares its one context (AlO2) with Na, which has two; La shares its one (NaO2) with Al, which has two.
    const expected = ((1 / Math.sqrt(2)) ** 1.5) ** 2;
    expect(model.score(cellOf('LiLaO2'))).toBeCloseTo(expected, 12);
    // KLaO2: K shares nothing with Na.
    expect(model.score(cellOf('KLaO2'))).toBe(0);
    const ranked = topCandidates(model, { count: 9, skip: new Set(known), control: silentControl });
    expect(ranked.rows().map(({ formula }) => formula)).toEqual(['LaLiO2']);
  });

  it('is above zero with evidence for one cation alone if there is a floor', () => {
    const cells = ['LiAlF4', 'NaAlF4', 'NaNbO3'].map(number);
    const floor = 0.1;
    // LiNbO3: Li is like Na (of their one and two contexts they share one); nothing known is Li with one other cation and O.
    expect(fit(space, cells).score(cellOf('LiNbO3'))).toBe(0);
    const expected = (floor + (1 / Math.sqrt(2)) ** 1.5) * floor - floor ** 2;
    expect(fit(space, cells, { floor }).score(cellOf('LiNbO3'))).toBeCloseTo(expected, 12);
  });

  it('counts compounds with another anion where they have a weight', () => {
    const cells = ['LiAlO2', 'NaAlO2', 'NaLaO2', 'LiLaF4', 'NaAlF4', 'LiAlF4'].map(number);
    const without = fit(space, cells).score(cellOf('LiLaO2'));
    const anionWeight = 2;
    expect(fit(space, cells, { anionWeight }).score(cellOf('LiLaO2'))).toBeGreaterThan(without);
    expect(without).toBeGreaterThan(0);
  });

  it('gives a compound nothing for its own entry', () => {
    for (const cell of patternedCells(space, 10, 2)) {
      expect(fit(space, [cell], { floor: 0.1, priorContexts: 5 }).score(space.cell(cell))).toBe(0);
    }
  });

  it('lets the published weights speak where next to nothing is known', () => {
    const cells = ['NaAlO2', 'KFeO2'].map(number);
    expect(fit(space, cells).score(cellOf('NaFeO2'))).toBe(0);
    for (const similarity of ['cosine', 'ease'] as const) {
      expect(fit(space, cells, { similarity, priorContexts: 2 }).score(cellOf('NaFeO2'))).toBeGreaterThan(0);
    }
  });

  describe.each([2, 3, 4, 5])('at arity %i', (arity) => {
    const wide = smallSpace(arity);
    const candidates = everyCandidate(wide);
    const cells = patternedCells(wide, candidates.length >> 3, 3);

    it.each<SubstitutionOptions>([
      {},
      { floor: 0.1 },
      { similarity: 'ease' },
      { similarity: 'ease', floor: 0.1, anionWeight: 3, priorContexts: 2 },
    ])('enumerates every cell that scores above zero once, with %o', (options) => {
      const model = fit(wide, cells, options);
      const found = enumerated(model);
      const expected = candidates.filter((cell) => model.score(cell) > 0);
      expect(expected.length).toBeGreaterThan(0);
      expect([...found.keys()].sort((a, b) => a - b)).toEqual(expected.map((cell) => wide.number(cell)));
      expect(expected.filter((cell) => found.get(wide.number(cell)) !== model.score(cell))).toEqual([]);
    });
  });
});
