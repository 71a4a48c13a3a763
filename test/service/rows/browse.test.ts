import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseFormula } from '../../../src/chemistry/formula/formula.js';
import { conventionalFormula } from '../../../src/chemistry/formula/spellings.js';
import { browseList } from '../../../src/service/rows/browse.js';
import type { BrowseQuery } from '../../../src/service/types.js';
import { compareWritten } from '../../fixtures/compare-written.js';
import { NOW, TERNARY_ROWS, textbookWorkspace, type TestWorkspace } from '../../fixtures/workspace.js';
import { publishSmallList } from '../../fixtures/small-list.js';

let test: TestWorkspace;
beforeAll(async () => {
  test = await textbookWorkspace();
});
afterAll(() => test.remove());

const browse = (query: BrowseQuery = {}, list = 'ternary') => browseList(test.workspace, list, query);

/** The formulas of a walk through all pages. */
function walk(query: BrowseQuery, list?: string): string[] {
  const seen: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = browse({ ...query, cursor }, list);
    seen.push(...page.rows.map(({ formula }) => formula));
    cursor = page.next;
  }
  return seen;
}

describe('a walk through a list', () => {
  it('has 50 rows on a page, unless the query says how many', () => {
    expect(browse().rows.map(({ rank }) => rank)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    expect(browse({ limit: 7 }).rows).toHaveLength(7);
    expect(browse({ from: 290, limit: 50 }).rows.map(({ rank }) => rank)).toEqual([
      291, 292, 293, 294, 295, 296, 297, 298, 299, 300,
    ]);
  });

  it.each(['rank', '-rank', 'formula', 'raw_popularity'])('sees every row once in the order %s', (sort) => {
    const seen = walk({ sort, limit: 70 });
    expect(new Set(seen).size).toBe(TERNARY_ROWS);
    expect(seen).toHaveLength(TERNARY_ROWS);
    const written = seen.map((formula) => conventionalFormula(parseFormula(formula)));
    if (sort === 'formula') expect(written).toEqual(written.toSorted(compareWritten));
  });

  it('counts what a filter keeps, and ends where that ends', () => {
    const { total } = browse({ elements: ['O'] });
    expect(walk({ elements: ['O'], limit: 33 })).toHaveLength(total);
    expect(total).toBeLessThan(TERNARY_ROWS);
  });

  it.each([0, -1, 1.5, 1001])('refuses a page of %d rows', (limit) => {
    expect(() => browse({ limit })).toThrow(expect.objectContaining({ code: 'USAGE', details: { limit } }));
  });

  it('refuses an order that the list does not have, and names those that it has', () => {
    expect(() => browse({ sort: 'raw_oracle' })).toThrow(
      expect.objectContaining({
        code: 'USAGE',
        details: { sort: 'raw_oracle', sorts: ['rank', 'formula', 'raw_tucker', 'raw_popularity'] },
      }),
    );
  });

  it('refuses the cursor of another filter, order or list', () => {
    const cursor = browse({ elements: ['O'] }).next!;
    const refused = expect.objectContaining({ code: 'CURSOR_INVALID' });
    expect(() => browse({ cursor })).toThrow(refused);
    expect(() => browse({ elements: ['O'], sort: 'formula', cursor })).toThrow(refused);
    expect(() => browse({ elements: ['O'], cursor }, 'binary')).toThrow(refused);
    expect(browse({ elements: ['O'], cursor }).rows[0]!.rank).toBeGreaterThan(50);
  });

  it('stays in the version in which it began, although a newer one is published on the way', () => {
    const first = browse({ limit: 100 });
    const all = walk({ limit: 100 });
    publishSmallList(test.workspace, { arity: 3, top: 20, now: NOW });
    try {
      expect(browse().list.id).toBe('ternary-ionic-v2');
      const second = browse({ limit: 100, cursor: first.next! });
      expect(second.list.id).toBe('ternary-ionic-v1');
      expect(second.rows.map(({ formula }) => formula)).toEqual(all.slice(100, 200));
      expect(() => browse({ cursor: first.next! }, 'ternary-ionic-v2')).toThrow(
        expect.objectContaining({ code: 'CURSOR_INVALID' }),
      );
    } finally {
      // The other tests are about the first version, in any order.
      test.workspace.lists.use('ternary-ionic-v1', NOW);
    }
  });
});
