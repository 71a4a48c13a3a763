import { describe, expect, it } from 'vitest';
import { permutations } from '../../../src/space/permutations.js';
import { RatioIndex } from '../../../src/space/ratios/ratio-index.js';
import { RatioOrders } from '../../../src/space/ratios/ratio-orders.js';
import { coprimeRatios } from '../../../src/space/ratios/ratios.js';

describe('ratios along an order of the cations', () => {
  it.each([1, 2, 3, 4])('have the amounts in that order, %i cations', (length) => {
    const ratios = coprimeRatios(length, 3);
    const orders = new RatioOrders(ratios, new RatioIndex(ratios));
    for (const places of permutations(length)) {
      orders.along(places).forEach((index, ratio) => {
        expect(ratios[index]).toEqual(places.map((place) => ratios[ratio]![place]));
      });
    }
  });
});
