import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListRow } from '../../../src/rows/list-row.js';
import { ranksBefore } from '../../../src/service/build/ranks-before.js';

/** Rows by rank, with scores that fall, in a random order before. */
const listOfRows = fc.uniqueArray(fc.constantFrom(...'ABCDEFGH'), { maxLength: 8 }).chain((formulas) =>
  fc
    .tuple(
      fc.shuffledSubarray([...formulas.keys()], { minLength: formulas.length }),
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: formulas.length, maxLength: formulas.length }),
    )
    .map(([before, scores]) => {
      scores.sort((a, b) => b - a);
      return formulas.map((formula, k) => {
        return { formula, rank: k + 1, rankBlend: before[k]! + 1, score: scores[k]! } as ListRow;
      });
    }),
);

describe('the ranks of all kinds before their recalibrations', () => {
  it('are those of each list in its order before, put together by the scores at these ranks', () => {
    fc.assert(
      fc.property(fc.array(listOfRows, { maxLength: 4 }), (lists) => {
        const all = lists.flatMap((rows) =>
          rows
            .toSorted((a, b) => a.rankBlend! - b.rankBlend!)
            .map(({ formula, rankBlend }, k) => ({ formula, rankBlend: rankBlend!, score: rows[k]!.score })),
        );
        all.sort((a, b) => b.score - a.score || a.rankBlend - b.rankBlend || a.formula.localeCompare(b.formula));
        const formulas = [...new Set(all.map(({ formula }) => formula))];
        expect(ranksBefore(lists)).toEqual(new Map(formulas.map((formula, k) => [formula, k + 1])));
      }),
    );
  });
});
