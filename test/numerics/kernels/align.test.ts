import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/numerics/kernels/align.js';

describe('an address of the kernels', () => {
  it('is the next multiple of 16 up to 4 GiB', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 32 - 16 }), (address) => {
        const aligned = align(address);
        expect(aligned % 16).toBe(0);
        expect(aligned - address).toBeGreaterThanOrEqual(0);
        expect(aligned - address).toBeLessThan(16);
      }),
    );
  });
});
