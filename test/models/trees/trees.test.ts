import { describe, expect, it } from 'vitest';
import { trees, treesWith } from '../../../src/models/trees/trees.js';
import { silentControl } from '../../../src/run-control.js';
import { everyCandidate, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

describe('boosted trees on descriptors', () => {
  const space = smallSpace(3);
  const all = everyCandidate(space).map((cell) => space.number(cell));
  const follows = (number: number): boolean =>
    space.cell(number).cations.reduce((sum, i) => sum + space.cations[i]!.charge, 0) % 3 === 0;
  const known = all.filter(follows).filter((_, k) => k % 2 === 0);
  const training = trainingOf(space, known);
  const model = trees.fit(training, fitContext(1, silentControl));

  it('find hidden compounds by a rule that no sum of descriptors can tell', () => {
    const taught = new Set(known);
    const scores = (wanted: boolean): number[] =>
      all.filter((n) => !taught.has(n) && follows(n) === wanted).map((n) => model.score(space.cell(n)));
    const hidden = scores(true).sort((a, b) => a - b);
    const others = scores(false);
    const middle = hidden[hidden.length >> 1]!;
    expect(others.filter((score) => score < middle).length / others.length).toBeGreaterThan(0.85);
  });

  it('explain a score by effects that add up to its logarithm of odds, but for one constant', () => {
    const constants = all.slice(0, 40).map((number) => {
      const cell = space.cell(number);
      const score = model.score(cell);
      return Math.log(score / (1 - score)) - model.explain!(cell).reduce((sum, { effect }) => sum + effect, 0);
    });
    for (const constant of constants) expect(constant).toBeCloseTo(constants[0]!, 6);
  });

  it('use only the groups of descriptors that are asked for', () => {
    const ionic = treesWith({ groups: ['ionic'], trees: 3 });
    const fitted = ionic.fit(training, fitContext(1, silentControl));
    const names = fitted.explain!(space.cell(all[0]!)).map(({ feature }) => feature);
    expect(names.length).toBeGreaterThan(3);
    expect(names.filter((name) => !name.id.startsWith('ionic-descriptor.'))).toEqual([]);
  });
});
