import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gcd } from '../../src/numerics/gcd.js';

describe('the greatest common divisor', () => {
  it('is the largest number that divides both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
        let largest = 1;
        for (let n = 2; n <= Math.min(a, b); n++) if (a % n === 0 && b % n === 0) largest = n;
        expect(gcd(a, b)).toBe(largest);
      }),
    );
  });

  it('of nothing and a number is the number', () => {
    expect([gcd(0, 7), gcd(7, 0), gcd(0, 0)]).toEqual([7, 7, 0]);
  });
});
