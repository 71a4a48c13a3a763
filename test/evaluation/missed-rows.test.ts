import { describe, expect, it } from 'vitest';
import { missedRows } from '../../src/evaluation/missed-rows.js';
import { seededRandom } from '../../src/numerics/random.js';
import { silentControl } from '../../src/run-control.js';
import type { Searchable } from '../../src/search/searchable.js';
import { topCandidates } from '../../src/search/top-candidates.js';
import { defaultSpace } from '../../src/space/default-space.js';
import { hasRefusedCharges } from '../../src/search/refused-charges.js';
import type { Cell } from '../../src/space/cell.js';

const space = defaultSpace(2, 'ionic', []);

/** A score of each cell that does not depend on chemistry, above zero. */
const scatter = (cell: Cell): number => ((space.number(cell) * 31) % 997) + 1;

/** Finds only every so many-th cell. */
function partOf(every: number): Searchable {
  const score = (cell: Cell): number => (space.number(cell) % every === 0 ? scatter(cell) : 0);
  return { name: 'part', space, score, boundedScorer: () => null };
}

function rankedBy(components: readonly Searchable[] | undefined): Searchable {
  return { name: 'whole', space, score: scatter, boundedScorer: () => null, ...(components && { components }) };
}

const rank = (model: Searchable, count: number) =>
  topCandidates(model, { count, skip: new Set(), control: silentControl });

const options = { candidates: space.size.candidates, skip: new Set<number>() };

describe('missed rows', () => {
  it('are none of an exact search, and of a model that scores what its components find first', () => {
    const exact = rankedBy(undefined);
    const found = missedRows(exact, rank(exact, 100), { ...options, random: seededRandom(1) });
    expect(found).toEqual({ rows: 100, missed: 0, high: 0, by: 'search', sampled: 0 });
    const first = { ...rankedBy([partOf(3)]), scoresRetrievedFirst: true };
    expect(missedRows(first, rank(first, 100), { ...options, random: seededRandom(1) }).by).toBe('search');
  });

  it('of a model that ranks again are about those that scoring every cell finds, and not beyond the bound', () => {
    const model = rankedBy([partOf(3)]);
    const ranked = rank(model, 100);
    const listed = new Set(ranked.numbers);
    // Plain: every readable cell, by descending score; a formula may have several cells, so the count of cells is compared.
    const all = allCells();
    const firstHundred = all.sort((a, b) => b.score - a.score).slice(0, 100);
    const truly = firstHundred.filter(({ number }) => !listed.has(number)).length;
    expect(truly).toBeGreaterThan(30);
    const found = missedRows(model, ranked, { ...options, random: seededRandom(1), samples: 20_000 });
    expect(found).toMatchObject({ rows: 100, by: 'sample', sampled: 20_000 });
    expect(Math.abs(found.missed - truly)).toBeLessThan(12);
    expect(found.high).toBeGreaterThanOrEqual(found.missed);
    expect(found.high).toBeLessThanOrEqual(100);
  });

  it('say little by few random cells: nothing found leaves room for three of them', () => {
    const model = rankedBy([rankedBy(undefined)]);
    const ranked = rank(model, 1_000);
    const found = missedRows(model, ranked, { ...options, random: seededRandom(2), samples: 100 });
    expect(found.missed).toBe(0);
    expect(found.high / (space.size.candidates / 100)).toBeCloseTo(3, 1);
  });
});

function allCells(): { number: number; score: number }[] {
  const cells: { number: number; score: number }[] = [];
  for (let cation = 0; cation < space.cations.length; cation++) {
    for (let anion = 0; anion < space.anions.length; anion++) {
      const cell = { cations: [cation], anion, ratio: 0 };
      if (space.isMasked(cell)) continue;
      const number = space.number(cell);
      if (!hasRefusedCharges(space, number)) cells.push({ number, score: scatter(cell) });
    }
  }
  return cells;
}
