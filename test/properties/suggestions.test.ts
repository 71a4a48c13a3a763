import { describe, expect, it } from 'vitest';
import { say } from '../../src/messages/say.js';
import type { Acquisition } from '../../src/properties/acquisition.js';
import type { Outcome } from '../../src/properties/outcome.js';
import { SuccessClassifier } from '../../src/properties/success-classifier.js';
import { MOST_LEARNT, suggestSuccesses } from '../../src/properties/suggest-successes.js';
import { suggestValues } from '../../src/properties/suggest-values.js';
import { silentControl } from '../../src/run-control.js';

const outcome = (formula: string, word: Outcome['outcome'], value: number | null = null): Outcome => ({
  formula,
  outcome: word,
  value,
  date: '',
  note: '',
});

const POOL = ['NaNbO3', 'KNbO3', 'LiInS2', 'CuGaSe2', 'BaSnO3', 'CaMnSb2'].map((formula, index) => ({
  formula,
  score: 0.6 - index / 20,
}));

const scoreTried = (formulas: readonly string[]): number[] => formulas.map(() => 0.4);

const suggest = (outcomes: readonly Outcome[]) => suggestSuccesses({ pool: POOL, outcomes, scoreTried, batch: 6 });

const chance = (outcomes: readonly Outcome[], formula: string): number =>
  suggest(outcomes).find((each) => each.formula === formula)!.expected;

describe('what to try to make', () => {
  it('is in the order of the list, with its chances, before any outcome', () => {
    const suggestions = suggest([]);
    expect(suggestions.map(({ formula }) => formula)).toEqual(POOL.map(({ formula }) => formula));
    suggestions.forEach(({ expected }, index) => expect(expected).toBeCloseTo(POOL[index]!.score, 12));
  });

  it('is the same before any outcome, however few are asked for and in any order', () => {
    const two = suggestSuccesses({ pool: POOL.toReversed(), outcomes: [], scoreTried, batch: 2 });
    expect(two).toEqual(suggest([]).slice(0, 2));
  });

  it('falls for the like of a failure and rises for the like of a success', () => {
    const before = chance([], 'KNbO3');
    const failed = [outcome('KTaO3', 'not made')];
    expect(chance(failed, 'KNbO3')).toBeLessThan(before);
    expect(before - chance(failed, 'KNbO3')).toBeGreaterThan(chance([], 'CuGaSe2') - chance(failed, 'CuGaSe2'));
    expect(chance([outcome('KTaO3', 'made')], 'KNbO3')).toBeGreaterThan(before);
  });

  it('learns from failures of one formula type that others are likelier', () => {
    const failed = ['RbTaO3', 'SrHfO3', 'PbZrO3', 'LaAlO3'].map((formula) => outcome(formula, 'not made'));
    const [first] = suggest(failed);
    expect(first!.formula).toBe('LiInS2');
    expect(chance(failed, 'NaNbO3')).toBeLessThan(chance([failed[0]!], 'NaNbO3'));
  });

  it('never is what was tried or is pending, however it is written', () => {
    const formulas = suggest([outcome('Nb2Na2O6', 'other phase'), outcome('BaSnO3', 'pending')]).map(
      (each) => each.formula,
    );
    expect(formulas).not.toContain('NaNbO3');
    expect(formulas).not.toContain('BaSnO3');
  });
});

describe('what is learnt of many outcomes', () => {
  const metals = ['Sc', 'Y', 'La', 'Ti', 'Zr', 'Hf', 'V', 'Nb', 'Ta', 'Cr'];
  const many = Array.from({ length: MOST_LEARNT + 40 }, (_, index) =>
    outcome(`K${1 + (index % 40)}${metals[index % 10]}${1 + (index % 7)}O3`, index % 3 === 0 ? 'made' : 'not made'),
  );

  it('is that of the last ones, which alone need a score; pending ones do not count', () => {
    let asked: readonly string[] = [];
    // It ends there: to learn from so many takes seconds.
    const scoreTried = (formulas: readonly string[]): never => {
      asked = formulas;
      throw new Error('enough');
    };
    const outcomes = [...many, outcome('NaCl', 'pending')];
    expect(() => suggestSuccesses({ pool: POOL, outcomes, scoreTried, batch: 1 })).toThrow('enough');
    expect(asked).toEqual(many.slice(-MOST_LEARNT).map(({ formula }) => formula));
  });

  it('is nothing if nothing is left to try, for which no score is asked for', () => {
    const outcomes = POOL.map(({ formula }) => outcome(formula, 'made'));
    expect(suggestSuccesses({ pool: POOL, outcomes, scoreTried: () => expect.fail('asked'), batch: 1 })).toEqual([]);
  });
});

describe('the classifier', () => {
  it('finds the log odds of highest posterior density, as slow ascent does', () => {
    const prior = [
      [4, 1, 0.5],
      [1, 4, 2],
      [0.5, 2, 4],
    ];
    const means = Float64Array.of(-1, 0.5, 0);
    const classifier = new SuccessClassifier((i, j) => prior[i]![j]!, means, [
      { index: 0, success: true },
      { index: 1, success: false },
    ]);
    // f = m + K a with a = y - logistic(f): repeated with small steps.
    const a = [0, 0];
    const odds = (i: number): number => means[i]! + prior[i]![0]! * a[0]! + prior[i]![1]! * a[1]!;
    for (let step = 0; step < 20_000; step++) {
      [1, 0].forEach((y, i) => (a[i]! += 0.01 * (y - 1 / (1 + Math.exp(-odds(i))) - a[i]!)));
    }
    for (const i of [0, 1, 2]) expect(classifier.of(i).mean).toBeCloseTo(odds(i), 6);
    expect([0, 1, 2].map((i) => classifier.meanOf(i))).toEqual([0, 1, 2].map((i) => classifier.of(i).mean));
  });
});

describe('what to measure', () => {
  const rows = ['LiCl', 'NaCl', 'KCl', 'LiBr', 'NaBr', 'KBr', 'LiI', 'NaI'].map((formula, index) => ({
    formula,
    value: index,
    uncertainty: 0,
    fold: '',
  }));
  const suggest = (kind: 'max' | 'min', outcomes: readonly Outcome[] = []) =>
    suggestValues({
      goal: { kind },
      rows,
      log: false,
      bound: null,
      pool: ['KI', 'NaF', 'RbI', 'LiCl'],
      outcomes,
      batch: 2,
      seed: 1,
      control: silentControl,
    });

  it('goes for the goal, and suggests nothing that has a value already', () => {
    const [largest, smallest] = [suggest('max'), suggest('min')];
    expect(['KI', 'RbI']).toContain(largest[0]!.formula);
    expect(smallest[0]!.formula).toBe('NaF');
    expect([...largest, ...smallest].map(({ formula }) => formula)).not.toContain('LiCl');
    expect(new Set(largest.map(({ formula }) => formula)).size).toBe(2);
  });

  it('is each compound once, however it is written', () => {
    const twice = ['KI', 'K2I2', 'IK', 'RbI', 'Rb3I3', 'NaF', 'FNa', 'CsBr'];
    for (const order of ['greedy', 'improvement', 'upper-bound', 'probability'] as const) {
      const formulas = by(order, 5, twice).map(({ formula }) => formula);
      expect(formulas.toSorted()).toEqual(['CsBr', 'KI', 'NaF', 'RbI']);
    }
    const scored = twice.map((formula) => ({ formula, score: 0.5 }));
    for (const outcomes of [[], [outcome('NaF', 'not made')]]) {
      const formulas = suggestSuccesses({ pool: scored, outcomes, scoreTried, batch: 5 });
      const left = outcomes.length > 0 ? ['CsBr', 'KI', 'RbI'] : ['CsBr', 'KI', 'NaF', 'RbI'];
      expect(formulas.map(({ formula }) => formula).toSorted()).toEqual(left);
    }
  });

  const by = (order: Acquisition, batch: number, pool = ['K50I51', 'KI', 'NaF', 'RbI', 'CsBr', 'LiF']) =>
    suggestValues({
      goal: { kind: 'max' },
      rows,
      log: false,
      bound: null,
      pool,
      outcomes: [],
      batch,
      by: order,
      seed: 1,
      control: silentControl,
    });

  it('takes each of a batch to have its predicted value, so that two alike are not chosen one after the other', () => {
    const bounds = by('upper-bound', 3);
    // KI is all but the same compound as K50I51: after it hardly anything is uncertain about it any more.
    expect(bounds.map(({ formula }) => formula).slice(0, 2)).not.toEqual(['K50I51', 'KI']);
    expect(bounds[0]!.formula).toBe(by('upper-bound', 1)[0]!.formula);
    const improvements = by('improvement', 2);
    expect(improvements[0]!.acquisition).toBeGreaterThan(0);
    expect(say(improvements[0]!.reason, 'en')).toMatch(/^largest expected improvement; .* number \d+ by the predicted/);
    for (const { acquisition } of by('probability', 2)) expect(acquisition).toBeLessThanOrEqual(1);
  });

  it('learns from outcomes that are values', () => {
    const before = suggest('min')[0]!.expected;
    const after = suggest('min', [outcome('LiF', 'value', -8)]);
    expect(after[0]!.expected).toBeLessThan(before);
    expect(after[0]!.nearestOutcomes.map(({ formula }) => formula)).toEqual(['LiF']);
  });
});
