import { describe, expect, it } from 'vitest';
import { fm, fmWith } from '../../../src/models/factorization-machine/fm.js';
import type { ModelKind } from '../../../src/models/model.js';
import { silentControl } from '../../../src/run-control.js';
import { everyCandidate, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

describe('the factorization machine', () => {
  const space = smallSpace(3);
  const all = everyCandidate(space).map((cell) => space.number(cell));
  const sum = (number: number): number =>
    space.cell(number).cations.reduce((total, i) => total + space.cations[i]!.charge, 0);
  const likely = all.filter((number) => sum(number) > 5);

  /** The share of other cells that score below a hidden cell which follows the rule. */
  function found(kind: ModelKind): number {
    const known = likely.filter((_, k) => k % 4 === 0);
    const model = kind.fit(trainingOf(space, known), fitContext(1, silentControl));
    const taught = new Set(known);
    const rule = new Set(likely);
    const score = (number: number): number => model.score(space.cell(number));
    const hidden = likely.filter((number) => !taught.has(number)).map(score);
    const others = all.filter((number) => !rule.has(number)).map(score);
    const wins = hidden.map((value) => others.filter((other) => other < value).length / others.length);
    return wins.reduce((total, share) => total + share, 0) / wins.length;
  }

  it('finds hidden compounds that follow a rule', () => {
    expect(found(fm)).toBeGreaterThan(0.9);
    expect(found(fmWith({ descriptors: false }))).toBeGreaterThan(0.85);
  });

  it('holds back what descriptors say by a penalty of their own', () => {
    const training = trainingOf(space, likely.slice(0, 80));
    /** The map of the descriptors comes last. */
    const map = (kind: ModelKind): number => {
      const { data } = kind.fit(training, fitContext(1, silentControl)).save().tensors['parameters']!;
      return data.slice(-400).reduce((sum, value) => sum + Math.abs(value), 0);
    };
    expect(map(fmWith({ passes: 5, mapPenalty: 10_000 }))).toBeLessThan(0.8 * map(fmWith({ passes: 5 })));
  });

  it('records its options and the number of passes that early stopping chose', () => {
    const training = trainingOf(space, likely.slice(0, 80));
    const model = fmWith({ rank: 4, passes: 7 }).fit(training, fitContext(1, silentControl));
    expect(model.parameters).toMatchObject({ rank: 4, descriptors: true });
    expect(model.parameters['passes']).toBeLessThanOrEqual(7);
  });
});
