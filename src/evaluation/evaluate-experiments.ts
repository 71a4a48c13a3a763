import type { Composition } from '../chemistry/composition.js';
import { reducedFormula } from '../chemistry/formula/spellings.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { knownCells, type PlacedCompound } from '../space/known-cells.js';
import type { CalibrationExperiment } from './calibration-experiments.js';
import type { Experiment } from './hold-out.js';
import { mean } from '../numerics/statistics/mean.js';
import { candidatesByAnion, openByAnion } from './open-by-anion.js';
import { candidatesOf, meanBaseRate, summariseModel } from './summarise-model.js';
import { heldOutIn, rankedFormula, type Trial } from './trial.js';
import { COUNTED_RANKS, type ArityEvaluation } from './types.js';

export interface EvaluateExperimentsOptions {
  readonly space: CandidateSpace;
  /** Known compounds as they lie in the space. */
  readonly placed: readonly PlacedCompound[];
  /** Known compositions of every number of elements. */
  readonly compositions: readonly Composition[];
  readonly experiments: readonly CalibrationExperiment[];
  /** What each of the experiments found. */
  readonly found: readonly Experiment[];
  /** The model that ranks the list. */
  readonly model: string;
  readonly seed: number;
}

/** The figures of the experiments behind a list's calibration, as `evaluate` gives them for its protocols. */
export function evaluateExperiments(options: EvaluateExperimentsOptions): ArityEvaluation {
  const { space, placed, compositions, experiments, found, model, seed } = options;
  const totals = candidatesByAnion(space);
  const inArity = compositions.filter(({ elements }) => elements.length === space.arity);
  const given = experiments.map(({ hidden }) => inArity.filter((each) => hidden.has(reducedFormula(each))));
  const learnt = experiments.map(({ hidden }) => placed.filter(({ formula }) => !hidden.has(formula)));
  const trials = found.map(({ ranked, missedRows }, k): Trial => ({
    heldOut: heldOutIn(space, given[k]!),
    ranked: ranked.map((number) => rankedFormula(space, number)),
    candidates: openByAnion(space, totals, knownCells(learnt[k]!), null),
    missedRows,
  }));
  return {
    protocol: 'calibration',
    arity: space.arity,
    kind: space.kind,
    folds: trials.length,
    candidates: mean(trials.map(candidatesOf)),
    known: mean(learnt.map((compounds) => compounds.filter(({ sameArity }) => sameArity).length)),
    heldOut: {
      given: mean(given.map(({ length }) => length)),
      unknown: mean(given.map(({ length }) => length)),
      inSpace: mean(trials.map(({ heldOut }) => heldOut.size)),
    },
    baseRate: meanBaseRate(trials),
    models: [
      {
        model,
        arity: space.arity,
        ...summariseModel(trials, { count: COUNTED_RANKS, seed }),
        fitSeconds: 0,
        rankSeconds: 0,
      },
    ],
    published: null,
  };
}
