import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/numerics/random.js';
import { calibrate, chanceAt, type HoldoutRun } from '../../src/calibration/calibration.js';

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

  it('never increases with rank and stays in [0, 1]', () => {
    let before = 1;
    for (let rank = 1; rank < 2e6; rank = Math.ceil(rank * 1.3)) {
      const chance = chanceAt(calibration, rank);
      expect(chance).toBeLessThanOrEqual(before);
      expect(chance).toBeGreaterThanOrEqual(0);
      before = chance;
    }
  });

  it('promises nothing where all that came first had been hidden', () => {
    const hitRanks = Array.from({ length: 300 }, (_, k) => k + 1);
    const complete = calibrate([{ hitRanks, listed: 5_000, heldOut: 300 }], 1e6);
    expect(chanceAt(complete, 100)).toBe(0);
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
