import { Matrix, SVD } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { svdWith } from '../../../src/models/unfolding/svd.js';
import { silentControl } from '../../../src/run-control.js';
import { compositionTensor } from '../../../src/space/composition-tensor.js';
import { everyCandidate, patternedCells, smallSpace, trainingOf } from '../small-spaces.js';
import { fitContext } from '../../../src/models/fit-context.js';

describe.each([3, 4])('truncated SVD of the unfolding at arity %i', (arity) => {
  const space = smallSpace(arity);
  const cells = patternedCells(space, 60, 4);
  const { indices, shape } = compositionTensor(space, cells);
  const column = (index: readonly number[]): number =>
    index.slice(1).reduce((number, i, mode) => number * shape[mode + 1]! + i, 0);

  it.each([1, 3, 6])('is the mean over the cations of ml-matrix on the dense unfolding, rank %i', (rank) => {
    // Columns in which nothing is known are zero, also in the truncated unfolding: leave them out.
    const places = new Map<number, number>();
    const entries = Array.from(indices[0]!, (_, e) => indices.map((index) => index[e]!));
    for (const entry of entries) if (!places.has(column(entry))) places.set(column(entry), places.size);
    const unfolding = Matrix.zeros(shape[0]!, places.size);
    for (const entry of entries) unfolding.set(entry[0]!, places.get(column(entry))!, 1);
    const { leftSingularVectors, rightSingularVectors, diagonal } = new SVD(unfolding, { autoTranspose: true });
    const truncated = leftSingularVectors
      .subMatrix(0, shape[0]! - 1, 0, rank - 1)
      .mmul(Matrix.diag(diagonal.slice(0, rank)))
      .mmul(rightSingularVectors.subMatrix(0, places.size - 1, 0, rank - 1).transpose());
    const gap = diagonal[rank - 1]! - diagonal[rank]!;
    expect(gap).toBeGreaterThan(1e-6);
    const model = svdWith({ rank }).fit(trainingOf(space, cells), fitContext(1, silentControl));
    for (const cell of everyCandidate(space).slice(0, 2000)) {
      const amounts = space.ratios[cell.ratio]!;
      const parts = cell.cations.map((cation, place) => {
        const front = <T>(items: readonly T[]): T[] => [items[place]!, ...items.filter((_, p) => p !== place)];
        const key = column([cation, ...front(cell.cations).slice(1), cell.anion, space.ratioOf(front(amounts))!]);
        return places.has(key) ? truncated.get(cation, places.get(key)!) : 0;
      });
      const mean = parts.reduce((sum, part) => sum + part, 0) / parts.length;
      expect(model.score(cell)).toBeCloseTo(mean, 8);
    }
  });

  it('says how much of the unfolding it leaves out', () => {
    const errors = [1, 3, 9, 11].map((rank) => {
      const context = fitContext(1, silentControl);
      return svdWith({ rank }).fit(trainingOf(space, cells), context).parameters['relativeError'] as number;
    });
    expect(errors).toEqual(errors.toSorted((a, b) => b - a));
    expect(errors.at(-1)!).toBeLessThan(1e-6);
  });
});
