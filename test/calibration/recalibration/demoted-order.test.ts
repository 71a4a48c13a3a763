import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { demotedKey, demotedOrder } from '../../../src/calibration/recalibration/demoted-order.js';
import { estimateMovedRank, sampleMovedRanks } from '../../../src/calibration/recalibration/moved-rank.js';

const factors = fc.array(fc.constantFrom(1, 1, 1, 4, 16), { maxLength: 300 }).map((list) => Float64Array.from(list));

describe('the demoted order', () => {
  it('moves a member back by its factor and leaves the others in their order', () => {
    const { order, settled } = demotedOrder(Float64Array.from([1, 4, 1, 1]));
    expect([...order]).toEqual([0, 2, 3, 1]);
    expect(settled).toBe(3);
  });

  it('is a permutation in the order of the keys, as a plain sort gives it', () => {
    fc.assert(
      fc.property(factors, (given) => {
        const { order, keys } = demotedOrder(given);
        const plain = [...given.keys()]
          .map((index) => ({ index, key: demotedKey(index + 1, given[index]!) }))
          .sort((a, b) => a.key - b.key || a.index - b.index);
        expect([...order]).toEqual(plain.map(({ index }) => index));
        expect([...keys]).toEqual(plain.map(({ key }) => key));
      }),
    );
  });

  it('settles the first members: for anything that follows the end, they are the same', () => {
    fc.assert(
      fc.property(factors, factors, (given, more) => {
        const { order, settled } = demotedOrder(given);
        const longer = demotedOrder(Float64Array.from([...given, ...more])).order;
        expect(longer.slice(0, settled)).toEqual(order.slice(0, settled));
      }),
    );
  });

  it('changes nothing if nothing is moved', () => {
    fc.assert(
      fc.property(fc.nat(300), (length) => {
        const { order, settled } = demotedOrder(new Float64Array(length).fill(1));
        expect([...order]).toEqual([...Array(length).keys()]);
        expect(settled).toBe(length);
      }),
    );
  });
});

describe('the rank of a candidate that is not in the order', () => {
  it('is close to that of a member with the same rank and factor', () => {
    fc.assert(
      fc.property(factors, (given) => {
        const { order, keys } = demotedOrder(given);
        const moved = sampleMovedRanks(keys);
        order.forEach((index, place) => {
          const rank = estimateMovedRank(moved, index + 1, given[index]!);
          if (index + 1 < given.length) expect(Math.abs(rank - (place + 1))).toBeLessThanOrEqual(2 + 0.06 * place);
        });
      }),
    );
  });

  it('stays below the end of the order, and with an empty order', () => {
    expect(estimateMovedRank(sampleMovedRanks(Float64Array.from([1, 2, 3])), 7, 4)).toBe(7);
    expect(estimateMovedRank(sampleMovedRanks(new Float64Array()), 7, 4)).toBe(7);
  });
});
