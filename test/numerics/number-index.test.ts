import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberIndex } from '../../src/numerics/number-index.js';

const whole = fc.oneof(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));

describe('the index of numbers', () => {
  it('finds every key at its place and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(whole, { maxLength: 200 }), fc.array(whole, { maxLength: 50 }), (keys, others) => {
        const index = new NumberIndex(keys);
        expect(keys.map((key) => index.find(key))).toEqual([...keys.keys()]);
        for (const other of others) expect(index.find(other)).toBe(keys.indexOf(other));
      }),
    );
  });

  it('distinguishes numbers that agree in their lower 32 bits', () => {
    const keys = Array.from({ length: 1000 }, (_, k) => k * 4294967296 + 7);
    const index = new NumberIndex(keys);
    expect(keys.map((key) => index.find(key))).toEqual([...keys.keys()]);
    expect(index.find(8)).toBe(-1);
  });

  it('finds nothing among no keys', () => {
    expect(new NumberIndex([]).find(0)).toBe(-1);
  });
});
