import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitset } from '../../src/store/bitset.js';

/** A universe and two subsets of it, as plain sets. */
const twoSubsets = fc.integer({ min: 1, max: 200 }).chain((length) =>
  fc.record({
    length: fc.constant(length),
    a: fc.uniqueArray(fc.integer({ min: 0, max: length - 1 })),
    b: fc.uniqueArray(fc.integer({ min: 0, max: length - 1 })),
  }),
);

function bitset(length: number, members: readonly number[]): Bitset {
  const set = new Bitset(length);
  for (const member of members) set.add(member);
  return set;
}

function membersOf(set: Bitset): number[] {
  const members: number[] = [];
  for (let member = set.next(0); member >= 0; member = set.next(member + 1)) members.push(member);
  return members;
}

const ascending = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

describe('a bitset', () => {
  it('intersects, subtracts, counts and walks as plain sets do', () => {
    fc.assert(
      fc.property(twoSubsets, fc.nat(), ({ length, a, b }, cut) => {
        const end = cut % (length + 1);
        const set = bitset(length, a);
        expect(membersOf(set)).toEqual(ascending(a));
        expect(set.count()).toBe(a.length);
        expect(set.countWith(bitset(length, b))).toBe(a.filter((member) => b.includes(member)).length);
        expect(set.count(end)).toBe(a.filter((member) => member < end).length);
        expect(set.countWith(bitset(length, b), end)).toBe(
          a.filter((member) => member < end && b.includes(member)).length,
        );
        expect(membersOf(set.clone().and(bitset(length, b)))).toEqual(
          ascending(a.filter((member) => b.includes(member))),
        );
        expect(membersOf(set.clone().andNot(bitset(length, b)))).toEqual(
          ascending(a.filter((member) => !b.includes(member))),
        );
        expect(membersOf(set)).toEqual(ascending(a));
      }),
    );
  });

  it('finds the next member from any place', () => {
    fc.assert(
      fc.property(twoSubsets, fc.nat(), ({ length, a }, start) => {
        const from = start % (length + 2);
        const expected = ascending(a).find((member) => member >= from) ?? -1;
        expect(bitset(length, a).next(from)).toBe(expected);
      }),
    );
  });

  it('finds the previous member from any place', () => {
    fc.assert(
      fc.property(twoSubsets, fc.nat(), ({ length, a }, start) => {
        const from = (start % (length + 3)) - 1;
        const expected = ascending(a).findLast((member) => member <= from) ?? -1;
        expect(bitset(length, a).previous(from)).toBe(expected);
      }),
    );
  });

  it('comes back from its bytes', () => {
    fc.assert(
      fc.property(twoSubsets, ({ length, a }) => {
        // An odd offset, as a blob of a database may have.
        const bytes = bitset(length, a).toBytes();
        const shifted = new Uint8Array(bytes.length + 1);
        shifted.set(bytes, 1);
        expect(membersOf(Bitset.fromBytes(length, shifted.subarray(1)))).toEqual(ascending(a));
      }),
    );
  });

  it('writes its first member as the lowest bit of the first byte', () => {
    expect([...bitset(40, [0, 9, 39]).toBytes()]).toEqual([1, 2, 0, 0, 128, 0, 0, 0]);
  });

  it('is full up to its length and not beyond', () => {
    for (const length of [0, 1, 31, 32, 33, 64, 100]) {
      const full = Bitset.full(length);
      expect(full.count()).toBe(length);
      expect(full.has(length)).toBe(false);
    }
  });

  it('refuses bytes of another length', () => {
    expect(() => Bitset.fromBytes(40, new Uint8Array(4))).toThrow(RangeError);
  });
});
