import { describe, expect, it } from 'vitest';
import { measureStability } from '../../src/evaluation/measure-stability.js';
import { popularity } from '../../src/models/popularity.js';
import type { ModelKind } from '../../src/models/model.js';
import { silentControl } from '../../src/run-control.js';
import { placeKnown } from '../../src/space/known-cells.js';
import { patternedCells, smallSpace } from '../models/small-spaces.js';

const space = smallSpace(3);
const compositions = patternedCells(space, 60, 1).map((number) => space.composition(space.cell(number)));
const placed = placeKnown(space, compositions);
const options = { compositions, seed: 1, control: silentControl };

/** The share of the first 100 rows that stays. */
function shareWithout(leftOut: number): number {
  return measureStability(popularity, space, placed, { ...options, resamples: 3, leftOut }).sharesAt[0]!.mean;
}

describe('the stability of a list', () => {
  it('is complete if nothing is left out, and smaller the more is', () => {
    expect(shareWithout(0)).toBe(1);
    expect(shareWithout(0.9)).toBeLessThan(1);
  });

  it('refits so often without other compounds each time, and says the same again', () => {
    const learnt: string[] = [];
    const kind: ModelKind = {
      ...popularity,
      fit: (training, context) => {
        learnt.push(training.compounds.map(({ formula }) => formula).join(' '));
        return popularity.fit(training, context);
      },
    };
    const found = measureStability(kind, space, placed, options);
    expect(learnt).toHaveLength(11);
    expect(new Set(learnt).size).toBe(11);
    expect(found).toMatchObject({ resamples: 10, leftOut: 0.2 });
    for (const { mean, least, most } of found.sharesAt) {
      expect(least).toBeLessThanOrEqual(mean);
      expect(most).toBeGreaterThanOrEqual(mean);
    }
    expect(measureStability(popularity, space, placed, options)).toEqual(found);
  });
});
