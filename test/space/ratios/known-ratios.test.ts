import { describe, expect, it } from 'vitest';
import { knownRatios } from '../../../src/space/ratios/known-ratios.js';

describe('ratios of known compounds', () => {
  it('are those with an amount above the largest that a space has anyway, each once, coprime and ascending', () => {
    const amounts = [
      [7, 3, 2],
      [2, 7, 3],
      [1, 2, 3],
      [20, 2, 2],
      [6, 6, 1],
    ];
    expect(knownRatios(amounts, 6)).toEqual([
      [1, 1, 10],
      [2, 3, 7],
    ]);
  });

  it('leave out amounts of a thousand and more', () => {
    expect(knownRatios([[1000, 1]], 6)).toEqual([]);
    expect(knownRatios([[1000, 10]], 6)).toEqual([[1, 100]]);
  });
});
