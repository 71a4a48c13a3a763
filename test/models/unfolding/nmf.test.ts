import { describe, expect, it } from 'vitest';
import { nmfWith } from '../../../src/models/unfolding/nmf.js';
import { silentControl } from '../../../src/run-control.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

describe.each([2, 3, 4])('the nonnegative factorization as a model at arity %i', (arity) => {
  const space = smallSpace(arity);
  const cells = patternedCells(space, 30, 4);
  const fit = (rank: number) => nmfWith({ rank }).fit(trainingOf(space, cells), fitContext(1, silentControl));

  it('never scores below zero', () => {
    const model = fit(4);
    expect(everyCandidate(space).every((cell) => model.score(cell) >= 0)).toBe(true);
  });

  it('gives the known compounds one and the others nothing where the rank suffices', () => {
    // Rank 11 is that of the whole table of 11 cations.
    const model = fit(11);
    const known = new Set(cells);
    const off = everyCandidate(space).filter(
      (cell) => Math.abs(model.score(cell) - (known.has(space.number(cell)) ? 1 : 0)) > 0.35,
    );
    expect(off.length).toBeLessThan(0.02 * space.size.candidates);
  });
});
