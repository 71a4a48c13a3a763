import { mean } from '../numerics/statistics/mean.js';
import type { CandidateSpace } from '../space/candidate-space.js';
import { knownCells } from '../space/known-cells.js';
import { checkPublished, evaluatePublished, type PublishedList } from './check-published.js';
import { joinHeldOut } from './join-held-out.js';
import { candidatesByAnion, countUnknownByAnion } from './count-unknown-by-anion.js';
import type { Question, Split } from './split.js';
import { totalCandidates, meanBaseRate } from './summarise-model.js';
import type { ArityEvaluation, NearHull, ProtocolName } from './types.js';

interface EvaluateAllKindsOptions {
  readonly arity: number;
  /** The spaces that the list was put together from, each with what is asked about all known compounds (`planSplits`). */
  readonly spaces: readonly { readonly space: CandidateSpace; readonly split: Split }[];
  /** In the order in which they are to be reported. */
  readonly protocols: readonly ProtocolName[];
  readonly list: PublishedList;
  /** Energies of the first rows of the list, reported with it; none by default. */
  readonly nearHull?: NearHull | undefined;
  /** How far hits and curves go. */
  readonly count: number;
  readonly seed: number;
}

/**
 * The figures of a published list of all kinds against files: nothing is fitted. A hidden compound can be found if it is in the
 * space of some kind.
 */
export function evaluateAllKinds(options: EvaluateAllKindsOptions): ArityEvaluation[] {
  const { arity, spaces, protocols, list, nearHull, count, seed } = options;
  const candidates = new Map<string, number>();
  for (const { space, split } of spaces) {
    const known = knownCells(split.compounds);
    for (const [anion, open] of countUnknownByAnion(space, candidatesByAnion(space), known, null)) {
      candidates.set(anion, (candidates.get(anion) ?? 0) + open);
    }
  }
  const learntFrom = new Set(
    spaces.flatMap(({ split }) => split.compounds.filter(({ sameArity }) => sameArity).map(({ formula }) => formula)),
  );
  return protocols.flatMap((protocol): ArityEvaluation[] => {
    const questions = spaces.flatMap(({ split }) => split.questions.filter((each) => each.protocol === protocol));
    if (questions.length === 0) return [];
    const question = joined(questions);
    const { heldOut } = question;
    return [
      {
        protocol,
        arity,
        kind: 'all',
        folds: 1,
        candidates: totalCandidates({ candidates }),
        known: learntFrom.size,
        heldOut: {
          given: mean(questions.map(({ given }) => given)),
          unknown: mean(questions.map(({ unknown }) => unknown)),
          inSpace: heldOut.size,
        },
        baseRate: meanBaseRate([{ heldOut, candidates }]),
        models: evaluatePublished(list, question, { arity, candidates, count, seed }),
        published: checkPublished(list, question),
        ...(nearHull && { nearHull }),
      },
    ];
  });
}

/** What can be found in any of the spaces that the same was asked of. */
function joined(questions: readonly Question[]): Question {
  const [first] = questions as readonly [Question, ...Question[]];
  return {
    ...first,
    heldOut: joinHeldOut(questions.map(({ heldOut }) => heldOut)),
    ...(first.files && {
      files: first.files.map(({ name }, index) => ({
        name,
        heldOut: joinHeldOut(questions.map(({ files }) => files![index]!.heldOut)),
      })),
    }),
  };
}
