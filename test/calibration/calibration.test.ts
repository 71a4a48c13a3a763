import { describe, expect, it } from 'vitest';
import { shownScore } from '../../src/calibration/shown-score.js';
import { seededRandom } from '../../src/numerics/random.js';
import { calibrate, chanceAt, chanceInterval, type HoldoutRun } from '../../src/calibration/calibration.js';

/** Runs in which rank r is a hit with chance 0.5 / (1 + r / 200). */
function simulated(runs: number, listed: number): HoldoutRun[] {
  const random = seededRandom(6);
  return Array.from({ length: runs }, () => {
    const hitRanks: number[] = [];
    for (let rank = 1; rank <= listed; rank++) if (random() < 0.5 / (1 + rank / 200)) hitRanks.push(rank);
    return { hitRanks, listed, heldOut: hitRanks.length + 40 };
  });
}

describe('the calibration', () => {
  const calibration = calibrate(simulated(60, 5_000), 1e6);

  it('recovers the chance that made the hits', () => {
    // Of the first `rank` places of an experiment this many are no hits: their ranks in a list without the hidden compounds.
    let misses = 0;
    for (let rank = 1; rank <= 4_500; rank++) {
      misses += 1 - 0.5 / (1 + rank / 200);
      if (![20, 100, 200, 1_000, 4_500].includes(rank)) continue;
      expect(Math.abs(chanceAt(calibration, misses) - 0.5 / (1 + rank / 200))).toBeLessThan(0.05);
    }
  });

  it('falls with every rank of the space, from below 1, and never to 0', () => {
    let before = 1;
    for (let rank = 1; rank <= 1e6; rank = Math.ceil(rank * 1.01)) {
      const chance = chanceAt(calibration, rank);
      expect(chance).toBeLessThan(before);
      expect(chance).toBeGreaterThan(0);
      before = chance;
    }
  });

  it('falls and stays above 0 also if hits rise with rank, or there are none', () => {
    const rising = Array.from({ length: 300 }, (_, k) => 500 + 2 * k);
    for (const hitRanks of [rising, [], [4_000]]) {
      const odd = calibrate([{ hitRanks, listed: 5_000, heldOut: hitRanks.length }], 1e5);
      for (let rank = 1; rank < 4_000; rank += Math.ceil(rank / 7)) {
        expect(chanceAt(odd, rank + 1)).toBeLessThan(chanceAt(odd, rank));
      }
      for (let rank = 4_000; rank < 1e5; rank += Math.ceil(rank / 7)) {
        expect(chanceAt(odd, rank + 1)).toBeLessThanOrEqual(chanceAt(odd, rank));
        expect(chanceAt(odd, rank + 1)).toBeGreaterThan(0);
      }
    }
  });

  it('distinguishes neighbours in rank as far as the interval supports: few of the first 1,000 share what is shown', () => {
    const few = calibrate(simulated(3, 5_000), 1e6);
    const shown = new Map<string, number>();
    for (let rank = 1; rank <= 1_000; rank++) {
      const text = shownScore(chanceAt(few, rank), chanceInterval(few, rank));
      shown.set(text, (shown.get(text) ?? 0) + 1);
    }
    expect(Math.max(...shown.values())).toBeLessThanOrEqual(20);
  });

  it('has an interval around each chance that holds the truth nineteen times in twenty, or nearly', () => {
    const random = seededRandom(11);
    let [inside, all] = [0, 0];
    for (let repeat = 0; repeat < 60; repeat++) {
      const hitRanks: number[] = [];
      // Misses before each rank: its rank in a list without the hidden compounds.
      const missesAt = new Map<number, number>();
      for (let rank = 1, misses = 0; rank <= 3_000; rank++) {
        const chance = 0.4 / (1 + rank / 300);
        if (random() < chance) hitRanks.push(rank);
        misses += 1 - chance;
        missesAt.set(rank, misses);
      }
      const own = calibrate([{ hitRanks, listed: 3_000, heldOut: hitRanks.length + 30 }], 1e5);
      for (const rank of [5, 50, 200, 800, 2_000]) {
        const { low, high } = chanceInterval(own, missesAt.get(rank)!)!;
        const chance = 0.4 / (1 + rank / 300);
        expect(low).toBeLessThan(high);
        all++;
        if (low <= chance && chance <= high) inside++;
      }
    }
    expect(inside / all).toBeGreaterThan(0.88);
  });

  it('keeps the chance inside of its interval, below the lists as well, and has none for lists of earlier versions', () => {
    for (let rank = 1; rank <= 1e6; rank = Math.ceil(rank * 1.2)) {
      const { low, high } = chanceInterval(calibration, rank)!;
      expect(low).toBeGreaterThan(0);
      expect(low).toBeLessThan(chanceAt(calibration, rank));
      expect(high).toBeGreaterThan(chanceAt(calibration, rank));
      expect(high).toBeLessThanOrEqual(1);
    }
    expect(chanceInterval({ knots: [{ rank: 1, chance: 0.5 }] }, 7)).toBeNull();
  });

  it('promises nothing where all that came first had been hidden', () => {
    const hitRanks = Array.from({ length: 300 }, (_, k) => k + 1);
    const complete = calibrate([{ hitRanks, listed: 5_000, heldOut: 300 }], 1e6);
    expect(chanceAt(complete, 100)).toBeLessThan(0.01);
    expect(complete.curve.find(({ n }) => n >= 100)!.hits).toBeGreaterThanOrEqual(100);
  });

  it.each([5, 40, 400])('promises below the lists what none of them found: %i compounds', (missed) => {
    const runs = simulated(4, 5_000).map((run) => ({ ...run, heldOut: run.hitRanks.length + missed }));
    const candidates = 1e6;
    const tail = calibrate(runs, candidates);
    let promised = 0;
    for (let rank = 4_700; rank < candidates; rank++) promised += chanceAt(tail, rank);
    expect(Math.abs(promised - missed)).toBeLessThan(2 + 0.05 * missed);
  });

  it('spreads what no list found evenly where the lists end too low for it', () => {
    const poor = calibrate([{ hitRanks: [1], listed: 100, heldOut: 900 }], 1e4);
    expect(chanceAt(poor, 1e4)).toBeLessThanOrEqual(900 / 9_900);
    expect(chanceAt(poor, 5e3)).toBeGreaterThanOrEqual(chanceAt(poor, 1e4));
  });

  it('says the base rate of random picks', () => {
    const [run] = simulated(1, 1_000);
    const { baseRate } = calibrate([run!], 1e5);
    expect(baseRate).toBeCloseTo(run!.heldOut / 1e5, 12);
  });

  it('gives cumulative hits per run at growing N', () => {
    const { curve } = calibrate(
      [
        { hitRanks: [1, 2, 50], listed: 100, heldOut: 10 },
        { hitRanks: [2], listed: 100, heldOut: 10 },
      ],
      1_000,
    );
    expect(curve.find(({ n }) => n >= 2)!.hits).toBeCloseTo(1.5, 12);
    expect(curve.at(-1)).toEqual({ n: 100, hits: 2 });
  });

  it('is zero where nothing was listed', () => {
    const empty = calibrate([{ hitRanks: [], listed: 0, heldOut: 0 }], 0);
    expect(chanceAt(empty, 1)).toBe(0);
  });
});
