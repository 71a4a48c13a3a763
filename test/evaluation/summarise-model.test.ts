import { describe, expect, it } from 'vitest';
import { summariseModel } from '../../src/evaluation/summarise-model.js';
import { trialOf } from './trial-of.js';

describe('the figures of a model', () => {
  it('are those worked out by hand: 4 of 8 held-out compounds among 200 of 1,000 candidates', () => {
    // Hits at ranks 1, 2, 10 and 150; four more are not listed.
    const { hitsAt } = summariseModel([trialOf(200, [1, 2, 10, 150], 4)], {
      count: 5_000,
      counts: [10, 100, 5_000],
      seed: 1,
    });
    // Base rate 8 / 1,000: of 10 random picks 0.08 hit, of 100 picks 0.8, of all 1,000 candidates 8.
    expect(hitsAt[0]).toMatchObject({ n: 10, hits: 3, rate: 0.3, recall: 3 / 8 });
    expect(hitsAt[0]!.enrichment).toBeCloseTo(37.5, 10);
    expect(hitsAt[1]!.enrichment).toBeCloseTo(3.75, 10);
    expect(hitsAt[2]).toMatchObject({ hits: 4, rate: 4 / 5_000, recall: 0.5 });
    expect(hitsAt[2]!.enrichment).toBeCloseTo(0.5, 10);
  });

  it('are means over the folds', () => {
    const { hitsAt } = summariseModel([trialOf(50, [1, 2]), trialOf(50, [3], 3)], { count: 50, counts: [10], seed: 1 });
    expect(hitsAt[0]).toMatchObject({ hits: 1.5, rate: 0.15, recall: 0.5 });
    // Base rates 2 and 4 in 1,000.
    expect(hitsAt[0]!.enrichment).toBeCloseTo(50, 10);
  });

  it('are zero, not nonsense, where nothing is held out or listed', () => {
    const { hitsAt, anions } = summariseModel([trialOf(0, [])], { count: 100, counts: [100], seed: 1 });
    const interval = { low: 0, high: 0 };
    expect(hitsAt).toEqual([
      { n: 100, hits: 0, rate: 0, enrichment: 0, recall: 0, interval, enrichmentInterval: interval },
    ]);
    expect(anions[0]).toMatchObject({ anion: 'O', heldOut: 0, listed: 0 });
  });

  it('are null beyond the length that was asked for, and otherwise do not depend on it', () => {
    const trials = [trialOf(400, [1, 2, 150]), trialOf(400, [3], 3)];
    const [short, long] = [120, 400].map((count) => summariseModel(trials, { count, counts: [10, 100, 300], seed: 1 }));
    const none = {
      n: 300,
      hits: null,
      rate: null,
      enrichment: null,
      recall: null,
      interval: null,
      enrichmentInterval: null,
    };
    expect(short!.hitsAt).toEqual([...long!.hitsAt.slice(0, 2), none]);
    expect(long!.hitsAt[2]!.hits).toBe(2);
    expect({ ...short!, hitsAt: [], curve: [] }).toEqual({ ...long!, hitsAt: [], curve: [] });
    expect(short!.curve.every((point) => long!.curve.some(({ n, hits }) => n !== point.n || hits === point.hits))).toBe(
      true,
    );
  });

  it('check chances by rank on the fold that did not teach them, and have none without folds', () => {
    const folds = [0, 1, 2, 3].map((shift) =>
      trialOf(
        400,
        Array.from({ length: 20 }, (_, i) => (i + 1) ** 2 + shift),
      ),
    );
    expect(summariseModel([folds[0]!], { count: 400, seed: 1 }).calibration).toBeNull();
    const { calibration } = summariseModel(folds, { count: 400, seed: 1 });
    expect(calibration).toMatchObject({ list: null, rows: 1_600 });
    // Three of the eighty are beyond the 400 that are listed.
    expect(calibration!.hits).toBe(77);
    expect(calibration!.expectedHits).toBeGreaterThan(60);
    expect(calibration!.expectedHits).toBeLessThan(100);
    expect(calibration!.skill).toBeGreaterThan(0);
  });
});
