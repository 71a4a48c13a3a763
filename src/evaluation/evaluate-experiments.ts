import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { knownCells, type PlacedCompound } from '../space/known-cells.js';
import type { CalibrationExperiment } from './calibration-experiments.js';
import type { Experiment } from './hold-out.js';
import { mean } from '../numerics/statistics/mean.js';
import { candidatesByAnion, countUnknownByAnion } from './count-unknown-by-anion.js';
import { totalCandidates, meanBaseRate, summariseModel } from './summarise-model.js';
import { stabilityOfExperiments } from './stability-of-experiments.js';
import { findHeldOut, rankedFormula, type Trial } from './trial.js';
import { COUNTED_RANKS, type ArityEvaluation } from './types.js';

interface ExperimentTrialsOptions {
  readonly space: CandidateSpace;
  /** Known compounds as they lie in the space. */
  readonly placed: readonly PlacedCompound[];
  /** Known compositions of every number of elements. */
  readonly compositions: readonly Composition[];
  readonly experiments: readonly CalibrationExperiment[];
  /** What each of the experiments found. */
  readonly found: readonly Experiment[];
}

/** An experiment behind a list's calibration as it is counted. */
export interface ExperimentTrial {
  /** The source that it hides; null if it hides a part of all compounds. */
  readonly source: string | null;
  /** Reduced formulas of this arity that it hides, and the number of known compounds of this arity that were learnt from. */
  readonly given: readonly string[];
  readonly known: number;
  readonly trial: Trial;
}

export function experimentTrials(options: ExperimentTrialsOptions): ExperimentTrial[] {
  const { space, placed, compositions, experiments, found } = options;
  const totals = candidatesByAnion(space);
  const inArity = compositions.filter(({ elements }) => elements.length === space.arity);
  return found.map(({ ranked, missedRows }, k) => {
    const { hidden, source } = experiments[k]!;
    const given = inArity.filter((each) => hidden.has(reducedFormula(each)));
    const learnt = placed.filter(({ formula }) => !hidden.has(formula));
    return {
      source,
      given: given.map(reducedFormula),
      known: learnt.filter(({ sameArity }) => sameArity).length,
      trial: {
        heldOut: findHeldOut(space, given),
        ranked: ranked.map((number) => rankedFormula(space, number)),
        candidates: countUnknownByAnion(space, totals, knownCells(learnt), null),
        missedRows,
      },
    };
  });
}

interface EvaluateExperimentsOptions {
  /** The model that ranks the list. */
  readonly model: string;
  /** The formulas of the first rows of the list, of which it is said how many the experiments have, too. */
  readonly list: readonly string[];
  readonly seed: number;
}

/** The figures of the experiments behind a list's calibration, as `evaluate` gives them for its protocols. */
export function evaluateExperiments(
  { arity, kind }: Pick<ArityEvaluation, 'arity' | 'kind'>,
  found: readonly ExperimentTrial[],
  { model, list, seed }: EvaluateExperimentsOptions,
): ArityEvaluation {
  const trials = found.map(({ trial }) => trial);
  const given = mean(found.map((each) => each.given.length));
  return {
    protocol: 'calibration',
    arity,
    kind,
    folds: trials.length,
    candidates: mean(trials.map(totalCandidates)),
    known: mean(found.map(({ known }) => known)),
    heldOut: { given, unknown: given, inSpace: mean(trials.map(({ heldOut }) => heldOut.size)) },
    baseRate: meanBaseRate(trials),
    models: [
      {
        model,
        arity,
        ...summariseModel(trials, { count: COUNTED_RANKS, seed }),
        ...(found.length > 0 && { stability: stabilityOfExperiments(list, found) }),
        fitSeconds: 0,
        rankSeconds: 0,
      },
    ],
    published: null,
  };
}
