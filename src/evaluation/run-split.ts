import type { Memo } from '../memo.js';
import type { Model, ModelKind } from '../models/model.js';
import { trainingSet } from '../models/training-set.js';
import { topCandidates } from '../search/top-candidates.js';
import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { seededRandom } from '../numerics/random.js';
import { missedRows } from './missed-rows.js';
import { countUnknownByAnion } from './count-unknown-by-anion.js';
import { totalCandidates } from './summarise-model.js';
import type { Question, Split } from './split.js';
import { rankedFormulas, type Trial } from './trial.js';
import { fitContext } from '../models/fit-context.js';
import { toRankingModel } from '../models/fit-to-rank.js';

export interface RunSplitOptions {
  readonly kinds: readonly ModelKind[];
  /** How far each ranking goes. */
  readonly count: number;
  /** `candidatesByAnion` of the space. */
  readonly totals: readonly number[];
  /** What to report to while a model is fitted and ranks. */
  readonly controlOf: (kind: ModelKind) => RunControl;
  /** Seconds since any fixed moment; passed in because pure code has no clock. */
  readonly seconds: () => number;
  /** What the fits and searches of all splits share. */
  readonly memo: Memo;
}

/** What a model did on a split, once for each of its questions. */
export interface SplitResult {
  readonly kind: ModelKind;
  readonly fitSeconds: number;
  readonly rankSeconds: number;
  readonly answers: readonly { readonly question: Question; readonly trial: Trial }[];
}

/**
 * Fits each kind of model once to the compounds of the split, ranks once, and answers every question from that ranking. A
 * kind that is part of another one is taken from there; its fit then counts as the other's.
 */
export function runSplit(space: CandidateSpace, split: Split, options: RunSplitOptions): SplitResult[] {
  const { kinds, count, totals, controlOf, seconds, memo } = options;
  const training = trainingSet(space, split.compounds, split.surroundings);
  const candidates = countUnknownByAnion(space, totals, training.known, split.anion);
  // Neutral candidates leave their places to the next ones.
  const depth = count + Math.max(0, ...split.questions.map(({ neutral }) => neutral.size));
  const fitted = new Map<string, Model>();
  const results = new Map<ModelKind, SplitResult>();
  // A blend comes last among the kinds; what it has fitted for itself need not be fitted again.
  for (const kind of kinds.toReversed()) {
    const control = controlOf(kind);
    control.throwIfCancelled();
    const started = seconds();
    const context = fitContext(split.seed, control, { memo });
    const model = toRankingModel(fitted.get(kind.name) ?? kind.fit(training, context), training, context);
    for (const part of model.parts ?? []) fitted.set(part.name, part);
    const ready = seconds();
    const ranked = topCandidates(model, {
      count: depth,
      skip: training.known,
      control,
      memo,
      ...(split.anion !== null && { anion: split.anion }),
    });
    const rankSeconds = seconds() - ready;
    const missed = missedRows(model, ranked, {
      candidates: totalCandidates({ candidates }),
      skip: training.known,
      ...(split.anion !== null && { anion: split.anion }),
      random: seededRandom(split.seed),
    });
    const answers = split.questions.map((question) => ({
      question,
      trial: {
        heldOut: question.heldOut,
        ranked: rankedFormulas(ranked, question.neutral, count),
        candidates,
        missedRows: missed,
      },
    }));
    results.set(kind, { kind, fitSeconds: ready - started, rankSeconds, answers });
  }
  return kinds.map((kind) => results.get(kind)!);
}
