import { describe, expect, it } from 'vitest';
import { RatioIndex } from '../../../src/space/ratios/ratio-index.js';
import { coprimeRatios } from '../../../src/space/ratios/ratios.js';

describe('an index of ratios', () => {
  it.each([1, 2, 3])('finds each ratio of %i amounts', (length) => {
    const ratios = coprimeRatios(length, 4);
    const index = new RatioIndex(ratios);
    ratios.forEach((amounts, place) => expect(index.find(amounts)).toBe(place));
  });

  it('finds none that is not coprime, too large, or of another length', () => {
    const index = new RatioIndex(coprimeRatios(2, 4));
    for (const amounts of [[2, 2], [1, 5], [5, 1], [1], [1, 1, 1], [4, 2]]) expect(index.find(amounts)).toBeUndefined();
  });
});
