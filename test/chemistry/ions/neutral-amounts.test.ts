import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { neutralAmounts } from '../../../src/chemistry/ions/neutral-amounts.js';
import { gcd } from '../../../src/numerics/gcd.js';

describe('the amounts in which cations and an anion are neutral', () => {
  it('balance the charges and have no common divisor', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: -4, max: -1 }), (charge, anionCharge) => {
        const { cations, anion } = neutralAmounts(charge, anionCharge);
        expect(cations * charge + anion * anionCharge).toBe(0);
        expect(gcd(cations, anion)).toBe(1);
      }),
    );
  });

  it('leave the cations alone if there is no anion', () => {
    expect(neutralAmounts(0, 0)).toEqual({ cations: 1, anion: 0 });
  });
});
