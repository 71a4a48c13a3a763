import { describe, expect, it } from 'vitest';
import { coprimeRatios } from '../../../src/space/ratios/ratios.js';

describe('coprime ratios', () => {
  it('of one cation is 1 alone', () => {
    expect(coprimeRatios(1, 12)).toEqual([[1]]);
  });

  it('of two cations up to 3 are those without a common divisor', () => {
    expect(coprimeRatios(2, 3).map((ratio) => ratio.join(':'))).toEqual([
      '1:1',
      '1:2',
      '1:3',
      '2:1',
      '2:3',
      '3:1',
      '3:2',
    ]);
  });

  it.each([
    // 2 (phi(1) + ... + phi(12)) - 1
    [2, 12, 91],
    [3, 6, 181],
    // Moebius sum: 4^4 - 2^4 - 1 - 1 + ... counted by hand: 256 tuples less 16 even ones, less (3,3,3,3)
    [4, 4, 239],
  ])('of %i cations up to %i number %i', (length, maxAmount, count) => {
    const ratios = coprimeRatios(length, maxAmount);
    expect(ratios).toHaveLength(count);
    expect(new Set(ratios.map((ratio) => ratio.join())).size).toBe(count);
  });

  it('are closed under permutation', () => {
    const all = new Set(coprimeRatios(3, 5).map((ratio) => ratio.join()));
    for (const [a, b, c] of coprimeRatios(3, 5)) expect(all.has([c, a, b].join())).toBe(true);
  });
});
