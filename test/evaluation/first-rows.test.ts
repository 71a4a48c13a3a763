import { describe, expect, it } from 'vitest';
import { effectiveSystems, hitsByCharge, hitsByType } from '../../src/evaluation/first-rows.js';
import type { Trial } from '../../src/evaluation/trial.js';

function typeOf(index: number): string {
  return index % 4 === 0 ? 'A3BC' : 'A2B';
}

/** Rows by the system and the highest charge of each; the given indices are hits. */
function trial(rows: readonly (readonly [system: string, charge: number])[], hits: readonly number[]): Trial {
  return {
    ranked: rows.map(([system, charge], index) => ({
      formula: `f${index}`,
      anion: 'O',
      system,
      charge,
      type: typeOf(index),
    })),
    heldOut: new Map(
      hits.map((index) => [`f${index}`, { system: rows[index]![0], anions: ['O'], type: typeOf(index) }]),
    ),
    candidates: new Map([['O', 1_000]]),
  };
}

/** Rows that go through so many systems in turn. */
function many(count: number, systems: number): Trial {
  const rows = Array.from({ length: count }, (_, index) => [`s${index % systems}`, 2] as const);
  return trial(rows, []);
}

describe('the effective number of chemical systems', () => {
  it('is that of the systems if all have equally many rows, of the first 100 and of the first 1,000', () => {
    const [hundred, thousand] = effectiveSystems([many(2_000, 500)]);
    expect(hundred).toMatchObject({ n: 100, rows: 100 });
    expect(hundred!.effective).toBeCloseTo(100, 9);
    expect(thousand!.effective).toBeCloseTo(500, 9);
    expect(effectiveSystems([many(40, 1)])[0]!.effective).toBeCloseTo(1, 9);
  });

  it('is less if some have more rows than others, a mean over trials, and 0 of no rows', () => {
    const uneven = trial([['a', 1], ['a', 1], ['a', 1], ['b', 1]], []); // prettier-ignore
    const expected = Math.exp(-(0.75 * Math.log(0.75) + 0.25 * Math.log(0.25)));
    expect(effectiveSystems([uneven])[0]!.effective).toBeCloseTo(expected, 9);
    expect(effectiveSystems([uneven, many(4, 4)])[0]!.effective).toBeCloseTo((expected + 4) / 2, 9);
    expect(effectiveSystems([trial([], [])])[0]).toEqual({ n: 100, rows: 0, effective: 0 });
  });
});

describe('hits by the highest charge of a cation', () => {
  it('count rows and hits among the first 1,000, in the order of the charges, and leave out what has no charges', () => {
    const rows = Array.from({ length: 1_200 }, (_, index) => ['s', index % 2 === 0 ? 4 : 2] as const);
    const result = hitsByCharge([trial(rows, [0, 1, 2, 1_100])]);
    expect(result).toEqual([
      { charge: 2, rows: 500, hits: 1 },
      { charge: 4, rows: 500, hits: 2 },
    ]);
    expect(hitsByCharge([trial([['s', 0]], [0])])).toEqual([]);
    // Fe2+ and Fe3+ have a mean.
    expect(
      hitsByCharge([
        trial(
          [
            ['Fe-O', 8 / 3],
            ['Fe-O', 3],
          ],
          [0],
        ),
      ]),
    ).toEqual([{ charge: 3, rows: 2, hits: 1 }]);
  });
});

describe('hits by formula type', () => {
  it('count rows and hits among the first 1,000, the type with the most hidden compounds first', () => {
    const rows = Array.from({ length: 1_200 }, () => ['s', 2] as const);
    // Three of A2B, one of which is beyond the first 1,000, and two of A3BC.
    const result = hitsByType([trial(rows, [0, 1, 2, 4, 1_101])]);
    expect(result).toEqual([
      { type: 'A2B', heldOut: 3, rows: 750, hits: 2 },
      { type: 'A3BC', heldOut: 2, rows: 250, hits: 2 },
    ]);
    expect(hitsByType([trial(rows, [])])).toEqual([]);
  });
});
