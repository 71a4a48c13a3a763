import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/spellings.js';
import { calibrate, chanceAt, type Calibration, type HoldoutRun } from '../models/calibration.js';
import type { ModelKind } from '../models/model.js';
import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import type { PlacedCompound } from '../space/known-cells.js';
import { hide, holdOut } from './hold-out.js';

export interface CalibrateListOptions {
  /** Cells of the space that are not known. */
  readonly candidates: number;
  /** How far the experiments rank; below, chances fall so that they add up to what was not found. */
  readonly count: number;
  readonly seed: number;
  /** Known compositions of every number of elements. */
  readonly compositions: readonly Composition[];
  /** For each source the formulas that it alone reports. */
  readonly ownFormulas: ReadonlyMap<string, ReadonlySet<string>>;
  readonly control: RunControl;
}

/** Where there is one source: three tenths of its compounds are hidden, a tenth at a time. */
const FOLDS = { runs: 3, share: 0.1 };

/** A source is hidden where enough compounds of the space are its own to judge by, and enough of others to learn from. */
const OWN = { leastCompounds: 100, leastShare: 0.05, mostShare: 0.5 };

/** Ranks at which experiments are compared. */
const COMPARED = [10, 100, 1000];

/**
 * Learns from known compounds what the ranks of a list are worth. Where several sources are known, each is hidden in turn
 * (the compounds that only it reports), since that is what a score promises: that a database which the models never saw
 * reports the composition. The most cautious of these experiments counts: sources differ in how they were collected, and
 * one that lists whole series makes its own gaps look like compounds. With a single source, or one that is nearly everything, parts of all compounds are hidden.
 */
export function calibrateList(
  kind: ModelKind,
  space: CandidateSpace,
  placed: readonly PlacedCompound[],
  { candidates, count, seed, compositions, ownFormulas, control }: CalibrateListOptions,
): Calibration {
  const inSpace = placed.filter(({ sameArity, cells }) => sameArity && cells.length > 0);
  const hidden = [...ownFormulas.values()].filter((own) => {
    const compounds = inSpace.filter(({ formula }) => own.has(formula)).length;
    const share = compounds / inSpace.length;
    return compounds >= OWN.leastCompounds && share >= OWN.leastShare && share <= OWN.mostShare;
  });
  const options = { count, seed, control };
  const experiments: HoldoutRun[][] =
    hidden.length === 0
      ? [holdOut(kind, space, placed, { ...options, ...FOLDS, surroundings: compositions })]
      : hidden.map((own) => {
          const surroundings = compositions.filter((composition) => !own.has(reducedFormula(composition)));
          return [hide(kind, space, placed, own, { ...options, surroundings })];
        });
  return experiments
    .map((runs) => calibrate(runs, candidates))
    .reduce((cautious, each) => (promise(each) < promise(cautious) ? each : cautious));
}

function promise(calibration: Calibration): number {
  return COMPARED.reduce((sum, rank) => sum + chanceAt(calibration, rank), 0);
}
