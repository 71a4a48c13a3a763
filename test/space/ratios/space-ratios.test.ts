import { describe, expect, it } from 'vitest';
import { coprimeRatios } from '../../../src/space/ratios/ratios.js';
import { spaceRatios } from '../../../src/space/ratios/space-ratios.js';

describe('the ratios of a space', () => {
  it('are all small ones if there are no others', () => {
    expect(spaceRatios(2, 5, [])).toEqual(coprimeRatios(2, 5));
  });

  it('have further ones in every order, each once, in lexicographic order', () => {
    const ratios = spaceRatios(3, 2, [
      [1, 1, 7],
      [2, 3, 7],
      [1, 1, 2],
    ]).map((amounts) => amounts.join(':'));
    expect(ratios).toHaveLength(7 + 3 + 6);
    expect(new Set(ratios).size).toBe(ratios.length);
    expect(ratios).toEqual(ratios.toSorted());
    for (const order of ['7:1:1', '1:7:1', '3:7:2', '7:3:2']) expect(ratios).toContain(order);
  });
});
