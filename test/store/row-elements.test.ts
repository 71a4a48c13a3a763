import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bitset } from '../../src/store/bitset.js';
import { RowElements } from '../../src/store/row-elements.js';
import { forEachRow } from '../../src/store/selected-rows.js';

/** Rows of a list, each with `arity` of the elements 0 to 11, and the rows of a selection among them. */
const lists = fc.integer({ min: 1, max: 6 }).chain((arity) =>
  fc.record({
    arity: fc.constant(arity),
    rows: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: arity, maxLength: arity }), {
      minLength: 1,
      maxLength: 150,
    }),
    chosen: fc.option(fc.array(fc.boolean(), { minLength: 150, maxLength: 150 })),
    end: fc.integer({ min: 0, max: 150 }),
  }),
);

function setOf(length: number, has: (index: number) => boolean): Bitset {
  const set = new Bitset(length);
  for (let i = 0; i < length; i++) if (has(i)) set.add(i);
  return set;
}

function elementsOf(rows: number, arity: number, sets: readonly Bitset[]): RowElements {
  const elements = new RowElements(rows, arity);
  for (const set of sets) elements.add(set);
  return elements;
}

describe('the elements of the rows of a list', () => {
  it('are counted with the scores of the rows as row by row, under any selection', () => {
    fc.assert(
      fc.property(lists, ({ arity, rows, chosen, end: wanted }) => {
        const end = Math.min(wanted, rows.length);
        const sets = Array.from({ length: 12 }, (_, element) =>
          setOf(rows.length, (index) => rows[index]!.includes(element)),
        );
        // Sums of halves are exact in any order.
        const scores = Float64Array.from(rows, (_, index) => 0.5 * index);
        const selection = { rows: chosen ? setOf(rows.length, (index) => chosen[index]!) : undefined, end };
        const kept = rows.map((_, index) => index).filter((index) => index < end && (!chosen || chosen[index]!));
        const counted = elementsOf(rows.length, arity, sets).count(selection, scores);
        const expected = sets.map((set) => kept.filter((index) => set.has(index)));
        expect([...counted.rows]).toEqual(expected.map((of) => of.length));
        expect([...counted.sums]).toEqual(expected.map((of) => of.reduce((sum, index) => sum + scores[index]!, 0)));
        const visited: number[] = [];
        forEachRow(selection, (index) => visited.push(index));
        expect(visited).toEqual(kept);
      }),
    );
  });
});
