import { Memo } from '../memo.js';
import type { ModelKind } from '../models/model.js';
import type { RunControl } from '../run-control.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { knownCells } from '../space/known-cells.js';
import { mean } from '../numerics/statistics/mean.js';
import { candidatesByAnion, countUnknownByAnion } from './count-unknown-by-anion.js';
import { checkPublished, evaluatePublished, type PublishedList } from './check-published.js';
import { runSplit, type SplitResult } from './run-split.js';
import type { Question, Split } from './split.js';
import { totalCandidates, meanBaseRate, summariseModel } from './summarise-model.js';
import { COUNTED_RANKS, type ArityEvaluation, type NearHull, type ProtocolName, type Stability } from './types.js';

export interface EvaluateSpaceOptions {
  readonly kinds: readonly ModelKind[];
  /** From `planSplits`. */
  readonly splits: readonly Split[];
  /** In the order in which they are to be reported. */
  readonly protocols: readonly ProtocolName[];
  /** The list of this arity whose scores are to be checked against the files. */
  readonly published: PublishedList | null;
  /** Energies of that list's first rows, if there are any. */
  readonly nearHull?: NearHull | undefined;
  /** Of the first model, if it was measured. */
  readonly stability?: Stability | undefined;
  /** How far hits and curves go. */
  readonly count: number;
  readonly seed: number;
  /** What to report to while a model is fitted to a split and ranks. */
  readonly controlOf: (kind: ModelKind, split: Split) => RunControl;
  /** Seconds since any fixed moment; passed in because pure code has no clock. */
  readonly seconds: () => number;
}

/** Runs every split of one space and gives the figures of every protocol. */
export function evaluateSpace(space: CandidateSpace, options: EvaluateSpaceOptions): ArityEvaluation[] {
  const { kinds, splits, protocols, controlOf, count, seconds } = options;
  const totals = candidatesByAnion(space);
  const memo = new Memo();
  const results = splits.map((split) => ({
    split,
    results: runSplit(space, split, {
      kinds,
      count: Math.max(count, COUNTED_RANKS),
      totals,
      seconds,
      memo,
      controlOf: (kind) => controlOf(kind, split),
    }),
  }));
  return protocols.flatMap((protocol) => {
    const asked = results.flatMap(({ split, results }) =>
      split.questions
        .filter((question) => question.protocol === protocol)
        .map((question) => ({ split, question, results })),
    );
    // An anion cannot be left out if there is none.
    return asked.length > 0 ? [summariseProtocol(space, protocol, asked, totals, options)] : [];
  });
}

interface Asked {
  readonly split: Split;
  readonly question: Question;
  readonly results: readonly SplitResult[];
}

function summariseProtocol(
  space: CandidateSpace,
  protocol: ProtocolName,
  asked: readonly Asked[],
  totals: readonly number[],
  { kinds, count, seed, published, nearHull, stability }: EvaluateSpaceOptions,
): ArityEvaluation {
  const frames = asked.map(({ split, question: { heldOut } }) => {
    const known = knownCells(split.compounds);
    return { heldOut, candidates: countUnknownByAnion(space, totals, known, split.anion) };
  });
  const { question } = asked[0]!;
  const { files } = question;
  const list = protocol === 'holdout' || protocol === 'second-database' ? published : null;
  return {
    protocol,
    arity: space.arity,
    kind: space.kind,
    folds: asked.length,
    candidates: mean(frames.map(totalCandidates)),
    known: mean(asked.map(({ split }) => split.compounds.filter(({ sameArity }) => sameArity).length)),
    heldOut: {
      given: mean(asked.map(({ question }) => question.given)),
      unknown: mean(asked.map(({ question }) => question.unknown)),
      inSpace: mean(asked.map(({ question }) => question.heldOut.size)),
    },
    baseRate: meanBaseRate(frames),
    models: [
      ...kinds.map((kind, position) => {
        const own = asked.map(({ question, results }) => {
          const result = results.find((candidate) => candidate.kind === kind)!;
          return { ...result, trial: result.answers.find((answer) => answer.question === question)!.trial };
        });
        return {
          model: kind.name,
          arity: space.arity,
          ...summariseModel(
            own.map(({ trial }) => trial),
            { count, seed, files },
          ),
          ...(position === 0 && stability && { stability }),
          fitSeconds: own.reduce((sum, { fitSeconds }) => sum + fitSeconds, 0),
          rankSeconds: own.reduce((sum, { rankSeconds }) => sum + rankSeconds, 0),
        };
      }),
      ...(list
        ? evaluatePublished(list, question, { arity: space.arity, candidates: frames[0]!.candidates, count, seed })
        : []),
    ],
    published: list && checkPublished(list, question),
    ...(nearHull && { nearHull }),
  };
}
