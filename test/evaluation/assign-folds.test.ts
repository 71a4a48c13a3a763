import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignFolds } from '../../src/evaluation/assign-folds.js';
import { seededRandom } from '../../src/numerics/random.js';

describe('the folds', () => {
  it('hold equal keys together, in folds that differ by no more than the largest group', () => {
    const keys = fc.array(fc.integer({ min: 0, max: 30 }).map(String), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 2, max: 8 }), fc.integer(), (names, folds, seed) => {
        const assigned = assignFolds(names, folds, seededRandom(seed));
        const foldOf = new Map<string, number>();
        const groups = new Map<string, number>();
        const sizes = Array.from({ length: folds }, () => 0);
        names.forEach((name, place) => {
          expect(foldOf.get(name) ?? assigned[place]).toBe(assigned[place]);
          foldOf.set(name, assigned[place]!);
          groups.set(name, (groups.get(name) ?? 0) + 1);
          sizes[assigned[place]!]!++;
        });
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(Math.max(...groups.values()));
      }),
    );
  });

  it('are the same for the same seed, in any order of the compounds', () => {
    const keys = Array.from({ length: 50 }, (_, index) => `key ${index}`);
    const assigned = assignFolds(keys, 5, seededRandom(1));
    expect(assignFolds(keys, 5, seededRandom(1))).toEqual(assigned);
    expect([...assignFolds(keys.toReversed(), 5, seededRandom(1))].toReversed()).toEqual([...assigned]);
    expect(assignFolds(keys, 5, seededRandom(2))).not.toEqual(assigned);
  });
});
