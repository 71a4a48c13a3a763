import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import { calibrate, chanceAt, type Calibration, type HoldoutRun } from '../calibration/calibration.js';
import type { Memo } from '../memo.js';
import type { ModelKind } from '../models/model.js';
import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { PlacedCompound } from '../space/known-cells.js';
import { makeFolds, hideCompounds, type Experiment } from './hold-out.js';

/** Where there is one source: three tenths of its compounds are hidden, a tenth at a time. */
const FOLDS = { runs: 3, share: 0.1 };

/** A source is hidden if enough compounds of the space are its own to judge by, and enough of others to learn from. */
const OWN = { leastCompounds: 100, leastShare: 0.05, mostShare: 0.5 };

/** Ranks at which experiments are compared. */
const COMPARED = [10, 100, 1000];

/** What one experiment hides. */
export interface CalibrationExperiment {
  /** Reduced formulas. */
  readonly hidden: ReadonlySet<string>;
  readonly seed: number;
  /** The source whose own compounds these are; null if they are a part of all. */
  readonly source: string | null;
}

/**
 * The experiments from which a list learns what its ranks are worth. Where several sources are known, each is hidden in turn
 * (the compounds that only it reports), since that is what a score promises: that a database which the models never saw
 * reports the composition. With a single source, or one that is nearly everything, parts of all compounds are hidden.
 *
 * @param ownFormulas for each source the formulas that it alone reports
 */
export function calibrationExperiments(
  placed: readonly PlacedCompound[],
  ownFormulas: ReadonlyMap<string, ReadonlySet<string>>,
  seed: number,
): CalibrationExperiment[] {
  const bySource = [...ownFormulas].filter(([, own]) => canTeach(placed, own, OWN.leastShare));
  if (bySource.length > 0) return bySource.map(([source, hidden]) => ({ hidden, seed, source }));
  return makeFolds(placed, FOLDS, seed).map((hidden, run) => ({ hidden, seed: seed + 1 + run, source: null }));
}

/** Whether enough compounds of the space are among the formulas to judge by, and enough are not to learn from. */
export function canTeach(placed: readonly PlacedCompound[], formulas: ReadonlySet<string>, leastShare = 0): boolean {
  const inSpace = placed.filter(({ atHome }) => atHome);
  const compounds = inSpace.filter(({ formula }) => formulas.has(formula)).length;
  const share = compounds / inSpace.length;
  return compounds >= OWN.leastCompounds && share >= leastShare && share <= OWN.mostShare;
}

export interface ExperimentOptions {
  /** How far the experiment ranks; below, chances fall so that they add up to what was not found. */
  readonly count: number;
  /** Known compositions of every number of elements. */
  readonly compositions: readonly Composition[];
  readonly control: RunControl;
  /** Shared with other fits and searches; default a new one per experiment. */
  readonly memo?: Memo;
}

/** Hides what an experiment hides, fits to the rest, ranks, and sees at which ranks the hidden compounds return. */
export function runExperiment(
  kind: ModelKind,
  space: CandidateSpace,
  placed: readonly PlacedCompound[],
  { hidden, seed, source }: CalibrationExperiment,
  { compositions, ...options }: ExperimentOptions,
): Experiment {
  // What a source says of other numbers of elements is hidden with it.
  const surroundings =
    source === null ? compositions : compositions.filter((composition) => !hidden.has(reducedFormula(composition)));
  return hideCompounds(kind, space, placed, hidden, { ...options, seed, surroundings });
}

/**
 * The calibration that the experiments give, each with its run. Of several sources the most cautious one counts: sources differ
 * in how they were collected, and one that lists whole series makes its own gaps look like compounds.
 *
 * @param candidates cells of the space that are not known
 */
export function computeCalibration(
  experiments: readonly CalibrationExperiment[],
  runs: readonly HoldoutRun[],
  candidates: number,
): Calibration {
  const sources = new Set(experiments.map(({ source }) => source));
  return [...sources]
    .map((source) =>
      calibrate(
        runs.filter((_, k) => experiments[k]!.source === source),
        candidates,
      ),
    )
    .reduce((cautious, each) => (promise(each) < promise(cautious) ? each : cautious));
}

function promise(calibration: Calibration): number {
  return COMPARED.reduce((sum, rank) => sum + chanceAt(calibration, rank), 0);
}
