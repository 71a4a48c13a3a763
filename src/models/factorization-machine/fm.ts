import { zeros, type Dense } from '../../numerics/dense.js';
import { shuffle } from '../../numerics/random.js';
import type { CandidateSpace } from '../../space/candidate-space.js';
import type { Cell } from '../../space/cell.js';
import { sigmoid } from '../../numerics/logistic.js';
import { fmLayout, type FmLayout } from './fm-layout.js';
import { FmRow } from './fm-row.js';
import { FmScorer } from './fm-scorer.js';
import type { FmRows } from './fm-rows.js';
import { trainFm } from './fm-train.js';
import { ionFeatures } from '../ion-features.js';
import type { FitContext, Model, ModelKind, TrainingSet } from '../model.js';
import { sampleNegatives, type NegativeScheme } from '../sample-negatives.js';
import { Stoichiometries } from '../stoichiometries.js';

export interface FmOptions {
  /** Latent components; default 8. */
  readonly rank?: number;
  /** False leaves the ions' descriptors out: one-hot features alone. Default true. */
  readonly descriptors?: boolean;
  /** How many times larger the penalty is for the map of the descriptors, which all ions share; default 1. */
  readonly mapPenalty?: number;
  /** How the negatives are drawn; default see `NEGATIVES`. */
  readonly negatives?: NegativeScheme;
  /** Sampled negatives for each known cell; default 8. */
  readonly negativesPerKnown?: number;
  /** Default 0.05. */
  readonly rate?: number;
  /** Default 1e-4. */
  readonly penalty?: number;
  /** Most passes over the rows; early stopping makes it fewer. Default 60. */
  readonly passes?: number;
}

const NEGATIVES: NegativeScheme = { uniform: 0.5, popular: 0.5 };

/** Share of the known cells that is held out to choose the number of passes, and the fewest for which that makes sense. */
const HELD_OUT = 0.1;
const FEWEST_HELD_OUT = 5;
const PATIENCE = 3;
const SPREAD = 0.1;
/** Passes if there is too little to hold out. */
const SMALL_PASSES = 20;

/** Factorization machine with given options; `fm` is this with the defaults. */
export function fmWith(options: FmOptions = {}): ModelKind {
  const {
    rank = 8,
    descriptors = true,
    mapPenalty = 1,
    negatives = NEGATIVES,
    negativesPerKnown = 8,
    rate = 0.05,
    penalty = 1e-4,
    passes = 60,
  } = options;
  return {
    name: 'fm',
    reference: 'Rendle, IEEE Int. Conf. Data Mining 995 (2010), doi:10.1109/ICDM.2010.127',
    fit(training, context) {
      const { space } = training;
      const features = descriptors ? ionFeatures(space.cations) : zeros(space.cations.length, 0);
      const stoichiometries = new Stoichiometries(space, training.cells);
      const layout = fmLayout(space, stoichiometries, rank, features.columns);
      const { random, control } = context;
      const train = (rows: FmRows, heldOut: FmRows | null, limit: number): ReturnType<typeof trainFm> =>
        trainFm(layout, features, rows, heldOut, {
          rate,
          penalty,
          mapPenalty: penalty * mapPenalty,
          spread: SPREAD,
          passes: limit,
          patience: PATIENCE,
          random,
          control,
        });
      const { rows, fitRows, heldOut } = split(training, { negatives, negativesPerKnown }, context);
      const best = heldOut ? train(fitRows, heldOut, passes).pass : SMALL_PASSES;
      const { parameters } = train(rows, null, best);
      if (training.cells.length === 0) parameters.fill(0).fill(-Infinity, 0, 1);
      const found = { rank, descriptors, negatives, negativesPerKnown, rate, penalty, passes: best };
      return model(space, { layout, features, values: parameters, cells: Float64Array.from(training.cells) }, found);
    },
    load(space, { parameters, tensors }) {
      const { data } = tensors['parameters']!;
      const features = parameters['descriptors'] === true ? ionFeatures(space.cations) : zeros(space.cations.length, 0);
      const stoichiometries = new Stoichiometries(space, tensors['cells']!.data);
      const layout = fmLayout(space, stoichiometries, parameters['rank'] as number, features.columns);
      return model(space, { layout, features, values: data, cells: tensors['cells']!.data }, parameters);
    },
  };
}

export const fm: ModelKind = fmWith();

/** All rows, and the same apart: those to fit to and those held out (null if there are too few). */
function split(
  training: TrainingSet,
  { negatives, negativesPerKnown }: { negatives: NegativeScheme; negativesPerKnown: number },
  { random }: FitContext,
): { rows: FmRows; fitRows: FmRows; heldOut: FmRows | null } {
  const { space } = training;
  const known = shuffle([...training.cells], random);
  const { cells: drawn, offset } = sampleNegatives(training, known.length * negativesPerKnown, negatives, random);
  const rowsOf = (positive: readonly number[], negative: readonly number[]): FmRows => ({
    cells: [...positive, ...negative].map((number) => space.cell(number)),
    labels: new Uint8Array(positive.length + negative.length).fill(1, 0, positive.length),
    offsets: Float64Array.from([...positive, ...negative], (number) => offset(space.cell(number))),
  });
  const cut = Math.floor(known.length * HELD_OUT);
  const cutDrawn = Math.floor(drawn.length * HELD_OUT);
  return {
    rows: rowsOf(known, drawn),
    fitRows: rowsOf(known.slice(cut), drawn.slice(cutDrawn)),
    heldOut: cut < FEWEST_HELD_OUT ? null : rowsOf(known.slice(0, cut), drawn.slice(0, cutDrawn)),
  };
}

interface Fitted {
  readonly layout: FmLayout;
  readonly features: Dense;
  /** As `layout` has them. */
  readonly values: Float64Array;
  /** The known cells, which say what stoichiometries have a number. */
  readonly cells: Float64Array;
}

function model(
  space: CandidateSpace,
  { layout, features, values, cells }: Fitted,
  parameters: Readonly<Record<string, unknown>>,
): Model {
  const row = new FmRow(layout, values, features);
  return {
    name: 'fm',
    space,
    parameters,
    scoresByChance: true,
    // Canonical, because the order of the cations changes the rounding.
    score: (cell: Cell) => sigmoid(row.logit(space.canonical(cell))),
    boundedScorer: () => new FmScorer(space, layout, values, row),
    save: () => ({
      parameters: { ...parameters },
      tensors: {
        parameters: { shape: [values.length], data: values },
        cells: { shape: [cells.length], data: cells },
      },
    }),
  };
}
