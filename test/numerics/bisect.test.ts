import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLeading } from '../../src/numerics/bisect.js';

describe('counting the leading indices that meet a condition', () => {
  it('gives what looking at one after the other gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.integer({ min: -1, max: 21 }), (values, limit) => {
        const ascending = values.toSorted((a, b) => a - b);
        expect(countLeading(ascending.length, (index) => ascending[index]! < limit)).toBe(
          values.filter((value) => value < limit).length,
        );
      }),
    );
  });

  it('looks at few of them', () => {
    let looks = 0;
    countLeading(1_000_000, (index) => {
      looks++;
      return index < 777_777;
    });
    expect(looks).toBeLessThanOrEqual(20);
  });
});
