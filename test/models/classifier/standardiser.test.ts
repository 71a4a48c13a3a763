import { describe, expect, it } from 'vitest';
import { normal, seededRandom } from '../../../src/numerics/random.js';
import { fitStandardiser, rowsToLearnFrom, standardise } from '../../../src/models/classifier/standardiser.js';

describe('the standardiser', () => {
  const random = seededRandom(5);
  const count = 500;
  // Columns: noise, constant, noise, twice the first minus the third, noise with an offset of another scale.
  const rows = Float64Array.from({ length: count * 5 }, () => 0);
  for (let r = 0; r < count; r++) {
    const [a, b, c] = [normal(random), normal(random), normal(random)];
    rows.set([a, 7, b, 2 * a - b, 1e4 + 300 * c], r * 5);
  }

  it('leaves out constant and collinear columns', () => {
    expect([...fitStandardiser(rows, 5).kept]).toEqual([0, 2, 4]);
  });

  it('keeps only columns that are allowed', () => {
    expect([...fitStandardiser(rows, 5, [false, true, true, true, true]).kept]).toEqual([2, 3, 4]);
  });

  it('brings what it keeps to mean 0 and variance 1', () => {
    const standardiser = fitStandardiser(rows, 5);
    const table = new Float64Array(count * 3);
    for (let r = 0; r < count; r++) standardise(standardiser, rows, r * 5, table, r * 3);
    for (let j = 0; j < 3; j++) {
      const column = Array.from({ length: count }, (_, r) => table[r * 3 + j]!);
      const mean = column.reduce((a, b) => a + b, 0) / count;
      expect(mean).toBeCloseTo(0, 10);
      expect(column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count).toBeCloseTo(1, 10);
    }
  });

  it('learns from every row of a short table, and from rows at equal distances of a long one', () => {
    expect(rowsToLearnFrom(7999)).toHaveLength(7999);
    expect(rowsToLearnFrom(12_001).slice(0, 3)).toEqual([0, 3, 6]);
    expect(rowsToLearnFrom(0)).toEqual([]);
  });

  it('keeps nothing of an empty table', () => {
    expect(fitStandardiser(new Float64Array(0), 5).kept).toHaveLength(0);
  });
});
