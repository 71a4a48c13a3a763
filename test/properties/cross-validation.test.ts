import { describe, expect, it } from 'vitest';
import { deviationFactor, NINE_TENTHS, summariseValidation } from '../../src/properties/cross-validation.js';
import { groupedFolds, namedFolds, randomFolds } from '../../src/properties/folds.js';

const row = (fold: number, value: number, predicted: number) => ({ fold, value, predicted, standardDeviation: 1 });

describe('the cross-validation', () => {
  it('counts errors, and what lies within intervals that the other folds set', () => {
    // Errors of fold 0 are 1, those of fold 1 are 2: each sets the interval of the other.
    const rows = [row(0, 0, 1), row(0, 0, -1), row(1, 0, 2), row(1, 0, -2)];
    const summary = summariseValidation(rows, null);
    expect(summary).toMatchObject({ rows: 4, meanAbsoluteError: 1.5, coverage90: 0.5 });
    expect(summary.rootMeanSquareError).toBeCloseTo(Math.sqrt(2.5), 12);
    expect(deviationFactor(rows, null)).toBeCloseTo(2 / NINE_TENTHS, 12);
  });

  it('counts a value at the bound as met by any value that was predicted at or below it', () => {
    expect(deviationFactor([row(0, 0, -3), row(0, 0, -9)], 0)).toBe(1);
    expect(deviationFactor([row(0, 0, 3), row(0, 0, 3)], 0)).toBeCloseTo(3 / NINE_TENTHS, 12);
  });

  it('is of nothing where there are no rows', () => {
    expect(summariseValidation([], null)).toMatchObject({ rows: 0, meanAbsoluteError: 0 });
    expect(deviationFactor([], null)).toBe(1);
  });
});

describe('folds', () => {
  it('are of equal size, and the same for the same seed', () => {
    const folds = randomFolds(103, 7);
    expect(folds).toEqual(randomFolds(103, 7));
    for (let fold = 0; fold < 5; fold++) expect([20, 21]).toContain(folds.filter((each) => each === fold).length);
  });

  it('keep what belongs together in one fold', () => {
    const groups = Array.from({ length: 60 }, (_, index) => `system ${index % 13}`);
    const folds = groupedFolds(groups, 3);
    groups.forEach((group, index) => expect(folds[index]).toBe(folds[groups.indexOf(group)]));
    expect(new Set(folds).size).toBe(5);
  });

  it('may be named by a table', () => {
    expect([...namedFolds(['b', 'a', 'b', 'c'])]).toEqual([1, 0, 1, 2]);
  });
});
