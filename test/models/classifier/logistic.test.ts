import { describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { logistic, logisticWith } from '../../../src/models/classifier/logistic.js';
import { silentControl } from '../../../src/run-control.js';
import { elementSpace } from '../../../src/space/element-space.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

describe('logistic regression on descriptors', () => {
  const space = smallSpace(3);
  const training = trainingOf(space, patternedCells(space, 60, 1));
  const fit = (kind = logistic) => kind.fit(training, fitContext(1, silentControl));

  it('explains a score by effects whose sum is its logarithm of odds, but for one constant', () => {
    const model = fit();
    const constants = everyCandidate(space)
      .slice(0, 50)
      .map((cell) => {
        const score = model.score(cell);
        const effects = model.explain!(cell);
        return Math.log(score / (1 - score)) - effects.reduce((sum, { effect }) => sum + effect, 0);
      });
    for (const constant of constants) expect(constant).toBeCloseTo(constants[0]!, 6);
  });

  it('scores and explains what is no cell of the space by its ions, as it does cells', () => {
    const model = fit();
    const cell = space.cellsOf(parseFormula('LiAlO2')).at(-1)!;
    expect(model.scoreComposition!(parseFormula('LiAlO2'))).toBeCloseTo(model.score(cell), 12);
    expect(model.explainComposition!(parseFormula('LiAlO2'))).toEqual(model.explain!(cell));
    // Amounts that are too large, and an ion that the space has not.
    for (const formula of ['Li5AlO4', 'LiGaO2']) {
      expect(space.cellsOf(parseFormula(formula))).toEqual([]);
      expect(model.scoreComposition!(parseFormula(formula))).toBeGreaterThan(0);
      expect(model.explainComposition!(parseFormula(formula))!.length).toBeGreaterThan(3);
    }
  });

  it('says nothing of what does not balance, which has no ions to describe', () => {
    expect(fit().scoreComposition!(parseFormula('LiAlO7'))).toBeUndefined();
    expect(fit().explainComposition!(parseFormula('LiAlO7'))).toBeUndefined();
  });

  it('names the strongest effects first', () => {
    const sizes = fit().explain!(everyCandidate(space)[0]!).map(({ effect }) => Math.abs(effect));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(sizes[0]).toBeGreaterThan(0);
  });

  it('uses only the groups of descriptors that are asked for', () => {
    const model = fit(logisticWith({ groups: ['mean'] }));
    const names = model.explain!(everyCandidate(space)[0]!).map(({ feature }) => feature);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => name.id !== 'descriptor.mean')).toEqual([]);
  });

  it('works in a space without anions', () => {
    const metals = elementSpace(2, ['Al', 'Ni', 'Ti', 'Fe', 'Cu', 'Mg'], 3);
    const known = everyCandidate(metals)
      .map((cell) => metals.number(cell))
      .filter((_, k) => k % 3 === 0);
    const model = logistic.fit(trainingOf(metals, known), fitContext(1, silentControl));
    expect(everyCandidate(metals).every((cell) => model.score(cell) > 0 && model.score(cell) < 1)).toBe(true);
    expect(model.explain!(everyCandidate(metals)[0]!).length).toBeGreaterThan(3);
  });

  it('learns a rule of charges: it distinguishes hidden compounds that follow it from those that do not', () => {
    const all = everyCandidate(space).map((cell) => space.number(cell));
    const follows = (number: number): boolean =>
      space.cell(number).cations.reduce((sum, i) => sum + space.cations[i]!.charge, 0) > 5;
    const known = all.filter(follows).filter((_, k) => k % 5 === 0);
    const model = logistic.fit(trainingOf(space, known), fitContext(1, silentControl));
    const taught = new Set(known);
    const scores = (wanted: boolean): number[] =>
      all.filter((number) => !taught.has(number) && follows(number) === wanted).map((n) => model.score(space.cell(n)));
    const hidden = scores(true).sort((a, b) => a - b);
    const middle = hidden[hidden.length >> 1]!;
    const others = scores(false);
    expect(others.filter((score) => score < middle).length / others.length).toBeGreaterThan(0.9);
  });
});
