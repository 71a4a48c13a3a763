import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownRankings } from '../../../src/service/rows/known-rankings.js';
import { listRows } from '../../../src/service/rows/list-rows.js';
import { ScorerCache } from '../../../src/service/scores/scorer-cache.js';
import type { ExportRow, ListRowsOptions } from '../../../src/service/types.js';
import type { RowFilter } from '../../../src/rows/row-filter.js';
import { ingestFormulas, TERNARY_ROWS, textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';

let test: TestWorkspace;
let scorers: ScorerCache;
let rankings: KnownRankings;
beforeAll(async () => {
  test = await textbookWorkspace();
  scorers = new ScorerCache(test.workspace);
  rankings = new KnownRankings(test.workspace, scorers);
});
afterAll(() => test.remove());

const rows = (filter: RowFilter = {}, options: ListRowsOptions = {}): ExportRow[] => [
  ...listRows(test.workspace, rankings, 'ternary', filter, options),
];

describe('the rows of a list', () => {
  it('are the candidates in the order of their ranks, and the first of them if so many are asked for', () => {
    const all = rows();
    expect(all.map(({ rank }) => rank)).toEqual(Array.from({ length: TERNARY_ROWS }, (_, index) => index + 1));
    expect(all.some(({ known }) => known)).toBe(false);
    expect(rows({}, { top: 12 })).toEqual(all.slice(0, 12));
    const oxides = all.filter(({ elements }) => elements.includes('O'));
    expect(rows({ elements: ['O'] }, { top: 5 })).toEqual(oxides.slice(0, 5));
  });

  it('have the known compounds where the model of the list would rank them', () => {
    const all = rows({}, { includeKnown: true });
    const known = all.filter((row) => row.known);
    const list = test.workspace.lists.open('ternary');
    const expected = [...test.workspace.entries.all({ arity: 3 })].flatMap(({ formula, composition }) => {
      const scored = scorers.get(list.meta).score(composition);
      const rank = scored.ok ? Math.max(1, Math.round(scored.estimatedRank)) : Infinity;
      return rank <= TERNARY_ROWS + 1 ? [[formula, rank] as const] : [];
    });
    expect(known.length).toBeGreaterThan(20);
    expect(new Map(known.map(({ formula, rank }) => [formula, rank]))).toEqual(new Map(expected));
    expect(all.filter((row) => !row.known)).toEqual(rows());
    const ranks = all.map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
    // Known compounds come before the candidate of the same rank.
    for (const [index, row] of all.entries()) {
      const before = all[index - 1];
      if (row.known && before && !before.known) expect(before.rank).toBeLessThan(row.rank);
    }
  });

  it('have of the known compounds those that the filter keeps, up to the last candidate', () => {
    const filter = { elements: ['O'], exclude: ['Fe'] };
    const all = rows({}, { includeKnown: true });
    const kept = all.filter(({ elements }) => elements.includes('O') && !elements.includes('Fe'));
    expect(rows(filter, { includeKnown: true })).toEqual(kept);
    const first = rows(filter, { includeKnown: true, top: 10 });
    expect(first.filter(({ known }) => !known)).toHaveLength(10);
    expect(first).toEqual(kept.slice(0, first.length));
  });

  it('say of a candidate that has become known that it is known, at its own rank', async () => {
    const third = rows()[2]!;
    await ingestFormulas(test.workspace, 'later', [third.formula]);
    const now = rows({}, { includeKnown: true }).filter(({ formula }) => formula === third.formula);
    expect(now).toEqual([{ ...third, known: true }]);
  });
});
