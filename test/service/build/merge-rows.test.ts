import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListRow } from '../../../src/rows/list-row.js';
import { mergeRows } from '../../../src/service/build/merge-rows.js';

/** Rows by rank, with scores that fall or stay. */
const listOfRows = fc
  .array(fc.record({ score: fc.integer({ min: 0, max: 4 }), formula: fc.constantFrom('A', 'B', 'C', 'D') }))
  .map((rows) => rows.sort((a, b) => b.score - a.score).map((row, index) => ({ ...row, rank: index + 1 }) as ListRow));

describe('the rows of several lists', () => {
  it('come in the order in which sorting all of them would put them', () => {
    fc.assert(
      fc.property(fc.array(listOfRows, { maxLength: 5 }), (lists) => {
        const sorted = lists
          .flatMap((rows, list) => rows.map((row) => ({ row, list })))
          .sort(
            (a, b) =>
              b.row.score - a.row.score ||
              a.row.rank - b.row.rank ||
              a.row.formula.localeCompare(b.row.formula) ||
              a.list - b.list,
          );
        expect([...mergeRows(lists)]).toEqual(sorted);
      }),
    );
  });

  it('are read no further than they are asked for', () => {
    let read = 0;
    function* rows(): Generator<ListRow> {
      for (let rank = 1; rank <= 100; rank++) {
        read++;
        yield { rank, score: 1 / rank, formula: `A${rank}` } as ListRow;
      }
    }
    const merged = mergeRows([rows(), rows()]);
    for (let k = 0; k < 10; k++) merged.next();
    expect(read).toBeLessThan(15);
  });
});
