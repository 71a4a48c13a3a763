import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/linalg/random.js';
import type { Model, ModelKind } from '../../src/models/model.js';
import { blendWith } from '../../src/ranking/blend.js';
import { topCandidates } from '../../src/ranking/top-candidates.js';
import { silentControl } from '../../src/run-control.js';
import { patternedCells, smallSpace, trainingOf, everyCandidate } from '../models/small-spaces.js';

const space = smallSpace(3);
const training = trainingOf(space, patternedCells(space, 40, 1));
const context = { random: seededRandom(1), control: silentControl };
const OFFSET = 5;

/** A model that scores cells by a rule, without any knowledge. */
function rule(name: string, score: (number: number) => number): ModelKind {
  const model: Model = {
    name,
    space,
    parameters: {},
    score: (cell) => score(space.number(space.canonical(cell))),
    prefixScorer: () => null,
    save: () => ({ parameters: {}, tensors: {} }),
  };
  return { name, title: name, description: name, reference: name, fit: () => model, load: () => model };
}

const rough = rule('rough', (number) => 1 + (number % 7));
const fine = rule('fine', (number) => 1 / (1 + ((number * 7919) % 100_003)));
const blended = blendWith({ components: [rough, fine], offset: OFFSET, pool: 100_000 }).fit(training, context);
const open = everyCandidate(space).filter((cell) => !training.known.has(space.number(cell)));

/** The rank among all open candidates: those that are better, and half of those that are as good. */
function rankOf(kind: ModelKind, number: number): number {
  const model = kind.fit(training, context);
  const own = model.score(space.cell(number));
  const scores = open.map((cell) => model.score(cell));
  return scores.filter((score) => score > own).length + (scores.filter((score) => score === own).length + 1) / 2;
}

describe('the blend', () => {
  it('scores by the product of the ranks, in which equals share the middle of their places', () => {
    const pooled = topCandidates(rough.fit(training, context), {
      count: 100_000,
      skip: training.known,
      control: silentControl,
    });
    // Ranks count cells that stand for a formula; in this space some formulas have two cells.
    const formulas = new Set(pooled.map(({ formula }) => formula));
    expect(formulas.size).toBe(pooled.length);
    for (const { number, cell } of pooled.slice(0, 50)) {
      const product = [rough, fine].reduce((all, kind) => (all * (rankOf(kind, number) + OFFSET)) / (1 + OFFSET), 1);
      // The pool is what the parts found, one cell a formula, so that its ranks may be a few places better.
      expect(blended.score(cell) / Math.sqrt(1 / product)).toBeGreaterThan(0.9);
      expect(blended.score(cell) / Math.sqrt(1 / product)).toBeLessThan(1.35);
    }
  });

  it('puts a candidate before every one that no part likes better', () => {
    const ranked = topCandidates(blended, { count: 60, skip: training.known, control: silentControl });
    const [a, b] = [rough, fine].map((kind) => {
      const model = kind.fit(training, context);
      return ranked.map(({ cell }) => model.score(cell));
    });
    ranked.forEach((_, early) => {
      for (let late = early + 1; late < ranked.length; late++) {
        expect(a![early]! < a![late]! && b![early]! < b![late]!).toBe(false);
      }
    });
  });

  it('finds nothing where no part does', () => {
    const mute = rule('mute', () => 0);
    const model = blendWith({ components: [mute], offset: OFFSET, pool: 100 }).fit(training, context);
    expect(topCandidates(model, { count: 5, skip: training.known, control: silentControl })).toEqual([]);
  });
});
