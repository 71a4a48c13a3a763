import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TopK } from '../../src/search/top-k.js';

const name = (cell: number): string => `cell ${String(cell).padStart(6, '0')}`;

describe('the best cells so far', () => {
  it('are those of a full sort, ties by name, in any order of the offers', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ cell: fc.nat(5000), score: fc.integer({ min: 0, max: 6 }) }), {
          selector: ({ cell }) => cell,
        }),
        fc.nat(20),
        (offers, capacity) => {
          const top = new TopK(capacity, name);
          for (const { score, cell } of offers) top.offer(score, cell);
          const expected = offers.toSorted((a, b) => b.score - a.score || a.cell - b.cell).slice(0, capacity);
          const { scores, cells } = top.best();
          const found = Array.from(cells, (cell, k) => ({ cell, score: scores[k]! }));
          found.sort((a, b) => b.score - a.score || a.cell - b.cell);
          expect(found).toEqual(expected);
        },
      ),
    );
  });

  it('has no min competitive score before it is full; then never one above the worst score that it keeps', () => {
    const top = new TopK(2, name);
    top.offer(1e6, 0);
    expect(top.minCompetitiveScore).toBe(-Infinity);
    for (let cell = 1; cell < 5000; cell++) {
      top.offer(cell, cell);
      if (cell % 500 === 0) expect(top.minCompetitiveScore).toBeLessThanOrEqual(cell - 1);
    }
    expect(top.minCompetitiveScore).toBeGreaterThan(4000);
    expect([...top.best().cells].sort((a, b) => a - b)).toEqual([0, 4999]);
  });
});
