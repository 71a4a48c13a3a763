import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumberColumn, TextColumn } from '../../src/store/sort-columns.js';

describe('a column', () => {
  it('of numbers is sorted, the last first among equals', () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(0, -0, 1, -1, 1e-310),
    );
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 2000 }), (values) => {
        const column = new NumberColumn();
        for (const value of values) column.push(value);
        const expected = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]! || b - a);
        expect([...column.order()]).toEqual(expected);
      }),
    );
  });

  it('of texts is sorted by characters, a text before those that it begins', () => {
    const texts = fc.stringMatching(/^([A-C][a-c]?[1-3]?){0,8}$/);
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 500 }), (values) => {
        const column = new TextColumn();
        for (const value of values) column.push(value);
        const expected = values
          .map((_, i) => i)
          .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : b - a));
        expect([...column.order()]).toEqual(expected);
        expect(values.map((_, i) => column.at(i))).toEqual(values);
      }),
    );
  });
});
