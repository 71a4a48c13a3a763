import { calibrate, chanceAt, type HoldoutRun } from '../calibration/calibration.js';
import { seededRandom } from '../numerics/random.js';
import { checkCalibration } from './check-calibration.js';
import { discoveryCurve, hitsAmong } from '../calibration/discovery-curve.js';
import { effectiveSystems, hitsByCharge, hitsByType } from './first-rows.js';
import { hitRanks } from './hit-ranks.js';
import { hitInterval } from './hit-interval.js';
import { hitsByAnion } from './hits-by-anion.js';
import { mean } from '../numerics/statistics/mean.js';
import type { Question } from './split.js';
import type { Trial } from './trial.js';
import { COUNTED_RANKS, type CalibrationCheck, type FileHits, type MissedRows, type ModelEvaluation } from './types.js';

/** Where hits are reported by default. */
const REPORTED_COUNTS: readonly number[] = [100, 1_000, 3_000];

export interface SummariseOptions {
  /** How far the discovery curve and the hits go; nothing else depends on it. */
  readonly count: number;
  /** Lengths of the list at which hits are reported; 100, 1,000 and 3,000 by default. */
  readonly counts?: readonly number[];
  /** Of the intervals; the same for every model, so that they are shaken alike. */
  readonly seed: number;
  /** Files of hidden compounds of which each is counted by itself; none by default. */
  readonly files?: Question['files'];
}

/** The figures of one model under one protocol, from its trials: one for files, one per fold if compounds were hidden. */
export function summariseModel(
  trials: readonly Trial[],
  { count, counts = REPORTED_COUNTS, seed, files }: SummariseOptions,
): Pick<
  ModelEvaluation,
  'hitsAt' | 'curve' | 'anions' | 'charges' | 'types' | 'systems' | 'missedRows' | 'files' | 'calibration'
> {
  const hits = trials.map(hitRanks);
  const counted = trials.map((trial) => ({ ...trial, ranked: trial.ranked.slice(0, COUNTED_RANKS) }));
  const listed = Math.max(0, ...trials.map(({ ranked }) => ranked.length));
  const baseRate = meanBaseRate(trials);
  const heldOut = mean(trials.map((trial) => trial.heldOut.size));
  const candidates = mean(trials.map(totalCandidates));
  return {
    hitsAt: counts.map((n) => {
      if (n > count)
        return { n, hits: null, rate: null, enrichment: null, recall: null, interval: null, enrichmentInterval: null };
      const found = mean(hits.map((ranks) => hitsAmong(ranks, n)));
      const interval = hitInterval(trials, n, seededRandom(seed));
      const random = baseRate * Math.min(n, candidates);
      const times = (hits: number): number => (random > 0 ? hits / random : 0);
      return {
        n,
        hits: found,
        rate: found / n,
        enrichment: times(found),
        recall: heldOut > 0 ? found / heldOut : 0,
        interval,
        enrichmentInterval: { low: times(interval.low), high: times(interval.high) },
      };
    }),
    curve: discoveryCurve(hits, Math.min(count, listed)),
    anions: hitsByAnion(counted),
    charges: hitsByCharge(counted),
    types: hitsByType(counted),
    systems: effectiveSystems(counted),
    ...meanMissedRows(trials),
    ...(files && {
      files: files.map((file) =>
        hitsOfFile(
          trials,
          file,
          counts.filter((n) => n <= count),
          seed,
        ),
      ),
    }),
    calibration: counted.length > 1 ? checkByFolds(counted) : null,
  };
}

/** Of all trials together; nothing if one of them does not say it. */
function meanMissedRows(trials: readonly Trial[]): Pick<ModelEvaluation, 'missedRows'> {
  const all = trials.flatMap(({ missedRows }) => missedRows ?? []);
  if (all.length === 0 || all.length < trials.length) return {};
  const missedRows: MissedRows = {
    rows: mean(all.map(({ rows }) => rows)),
    missed: mean(all.map(({ missed }) => missed)),
    high: mean(all.map(({ high }) => high)),
    by: all.every(({ by }) => by === 'search') ? 'search' : 'sample',
    sampled: mean(all.map(({ sampled }) => sampled)),
  };
  return { missedRows };
}

/** The hits that a file has by itself; what other files report is a miss. */
function hitsOfFile(
  trials: readonly Trial[],
  { name, heldOut }: NonNullable<Question['files']>[number],
  counts: readonly number[],
  seed: number,
): FileHits {
  const own = trials.map((trial) => ({ ...trial, heldOut }));
  const hits = own.map(hitRanks);
  return {
    file: name,
    heldOut: heldOut.size,
    hitsAt: counts.map((n) => ({
      n,
      hits: mean(hits.map((ranks) => hitsAmong(ranks, n))),
      interval: hitInterval(own, n, seededRandom(seed)),
    })),
  };
}

/** Held-out compounds per candidate: what random picks would hit. */
export function meanBaseRate(trials: readonly Pick<Trial, 'heldOut' | 'candidates'>[]): number {
  return mean(
    trials.map((trial) => {
      const all = totalCandidates(trial);
      return all > 0 ? trial.heldOut.size / all : 0;
    }),
  );
}

/** Candidates of all anions together. */
export function totalCandidates({ candidates }: Pick<Trial, 'candidates'>): number {
  return [...candidates.values()].reduce((sum, own) => sum + own, 0);
}

/** Each fold's ranks get the chances that the other folds teach, as a list's ranks get theirs, and are compared with what happened. */
function checkByFolds(trials: readonly Trial[]): CalibrationCheck {
  const runs = trials.map((trial): HoldoutRun => {
    return { hitRanks: hitRanks(trial), listed: trial.ranked.length, heldOut: trial.heldOut.size };
  });
  return checkCalibration(
    trials.flatMap(({ ranked, heldOut }, fold) => {
      const others = runs.filter((_, other) => other !== fold);
      const calibration = calibrate(others, mean(trials.map(totalCandidates)));
      return ranked.map(({ formula }, index) => ({
        chance: chanceAt(calibration, index + 1),
        real: heldOut.has(formula),
      }));
    }),
  );
}
