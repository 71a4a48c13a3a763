import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EntryGroups, membersByGroup } from '../../../src/numerics/decompositions/entry-groups.js';
import { randomSparse } from '../dense-reference.js';

describe('groups of entries', () => {
  it('put together what agrees in the chosen modes, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 1, max: 1000 }), (mask, seed) => {
        const tensor = randomSparse([7, 5, 900_000, 4], 60, seed);
        const { groupOf, first } = new EntryGroups(tensor).by(mask);
        const keys = Array.from(groupOf, (_, e) =>
          tensor.indices.flatMap((index, mode) => ((mask >> mode) & 1 ? [index[e]!] : [])).join(),
        );
        const expected = [...new Set(keys)];
        expect([...groupOf]).toEqual(keys.map((key) => expected.indexOf(key)));
        expect([...first]).toEqual(expected.map((key) => keys.indexOf(key)));
      }),
      { numRuns: 50 },
    );
  });

  it('list their members in ascending order', () => {
    const { starts, members } = membersByGroup(Int32Array.of(1, 0, 1, 3), 4);
    expect([...starts]).toEqual([0, 1, 3, 3, 4]);
    expect([...members]).toEqual([1, 0, 2, 3]);
  });
});
