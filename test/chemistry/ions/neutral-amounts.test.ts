import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_DENOMINATOR } from '../../../src/chemistry/ions/charge-units.js';
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

  it('are exact for charges that are fractions', () => {
    expect(neutralAmounts(1, -1 / 2)).toEqual({ cations: 1, anion: 2 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: MAX_DENOMINATOR }),
        (charge, numerator, denominator) => {
          const { cations, anion } = neutralAmounts(charge, -numerator / denominator);
          expect(cations * charge * denominator).toBe(anion * numerator);
          expect(gcd(cations, anion)).toBe(1);
        },
      ),
    );
  });

  it('leave the cations alone if there is no anion', () => {
    expect(neutralAmounts(0, 0)).toEqual({ cations: 1, anion: 0 });
  });
});
