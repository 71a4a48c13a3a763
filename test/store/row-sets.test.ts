import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitset } from '../../src/store/bitset.js';
import { addEncodedRows, RowSetBuilder } from '../../src/store/row-sets.js';

const ROWS = 200_000;

/** Sets that are sparse, dense or full in places, since blocks of either are written in different ways. */
const members = fc
  .array(fc.record({ from: fc.nat(ROWS - 1), length: fc.nat(9000), step: fc.constantFrom(1, 2, 40) }), { maxLength: 6 })
  .map((runs) => {
    const set = new Set<number>();
    for (const { from, length, step } of runs) {
      for (let i = from; i < Math.min(ROWS, from + length * step); i += step) set.add(i);
    }
    return [...set].sort((a, b) => a - b);
  });

describe('encoded sets of rows', () => {
  it('give back their members', () => {
    fc.assert(
      fc.property(members, members, (a, b) => {
        const builder = new RowSetBuilder();
        for (const index of a) builder.add('a', index);
        for (const index of b) builder.add('b', index);
        const decoded = new Map(builder.build());
        for (const [value, expected] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const set = new Bitset(ROWS);
          const bytes = decoded.get(value);
          if (bytes) addEncodedRows(set, bytes);
          const seen: number[] = [];
          for (let i = set.next(0); i >= 0; i = set.next(i + 1)) seen.push(i);
          expect(seen).toEqual(expected);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('take two bytes a row where few rows are members, and a bit a row where many are', () => {
    const builder = new RowSetBuilder();
    for (let i = 0; i < 65_536; i += 100) builder.add('few', i);
    for (let i = 0; i < 65_536; i++) builder.add('many', i);
    expect([...builder.build()].map(([value, bytes]) => [value, bytes.length])).toEqual([
      ['few', 8 + 2 * 656],
      ['many', 8 + 8192],
    ]);
  });
});
