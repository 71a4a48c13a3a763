import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopCells } from '../../src/linalg/top-cells.js';

const name = (cell: number): string => `cell ${String(cell).padStart(6, '0')}`;

describe('the best cells so far', () => {
  it('are those of a full sort, ties by name, whatever the order of the offers', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ cell: fc.nat(5000), score: fc.integer({ min: 0, max: 6 }) }), {
          selector: ({ cell }) => cell,
        }),
        fc.nat(20),
        (offers, capacity) => {
          const top = new TopCells(capacity, name);
          for (const { score, cell } of offers) top.offer(score, cell);
          const expected = offers.toSorted((a, b) => b.score - a.score || a.cell - b.cell).slice(0, capacity);
          const found = top.entries().sort((a, b) => b.score - a.score || a.cell - b.cell);
          expect(found).toEqual(expected.map(({ score, cell }) => ({ score, cell })));
        },
      ),
    );
  });

  it('has no threshold before it is full, then the worst score that it holds', () => {
    const top = new TopCells(2, name);
    top.offer(5, 1);
    expect(top.threshold).toBe(-Infinity);
    top.offer(3, 2);
    expect(top.threshold).toBe(3);
    top.offer(4, 3);
    expect(top.threshold).toBe(4);
  });
});
