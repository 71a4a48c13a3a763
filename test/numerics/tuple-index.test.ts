import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TupleIndex } from '../../src/numerics/tuple-index.js';

describe('an index of tuples', () => {
  it('numbers tuples as a Map of their texts does, and finds them again, also after it was trimmed', () => {
    const tuples = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.record({
        width: fc.constant(width),
        trimmed: fc.nat(300),
        list: fc.array(fc.array(fc.integer({ min: -2, max: 4 }), { minLength: width, maxLength: width }), {
          maxLength: 300,
        }),
      }),
    );
    fc.assert(
      fc.property(tuples, ({ width, trimmed, list }) => {
        const index = new TupleIndex(width, 500);
        const expected = new Map<string, number>();
        for (const [k, tuple] of list.entries()) {
          if (k === trimmed) index.trim();
          const key = tuple.join(' ');
          const known = expected.get(key);
          expect(index.find(Int32Array.from(tuple))).toBe(known ?? -1);
          if (known === undefined) expected.set(key, expected.size);
          expect(index.add(Int32Array.from(tuple))).toBe(expected.get(key));
        }
        expect(index.length).toBe(expected.size);
        for (const [key, number] of expected) expect([...index.tuple(number)].join(' ')).toBe(key);
      }),
    );
  });

  it('keeps tuples apart that differ in their last entry alone, however many', () => {
    const index = new TupleIndex(3);
    for (let k = 0; k < 5000; k++) expect(index.add(Int32Array.of(7, 7, k))).toBe(k);
    for (let k = 0; k < 5000; k++) expect(index.find(Int32Array.of(7, 7, k))).toBe(k);
  });
});
