import { flagReason } from '../../calibration/flags/flag-reason.js';
import { chanceInterval } from '../../calibration/calibration.js';
import { message } from '../../messages/message.js';
import type { Ion } from '../../chemistry/ions/ion.js';
import type { Composition } from '../../chemistry/composition.js';
import { parseEntryFormula, parseFormula } from '../../chemistry/formula/formula.js';
import { anonymousFormula, conventionalFormula, reducedFormula } from '../../chemistry/formula/spellings.js';
import type { ListMetadata } from '../../store/types.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import { findReading } from '../../space/reading.js';
import { chooseSpaces } from '../../space/space-choice.js';
import type { Workspace } from '../../store/workspace.js';
import { fractionalScore } from './fractional-score.js';
import { listsFor } from './lists-for.js';
import { oxidationForms } from './oxidation-forms.js';
import { scoreInLists, type ListAnswer } from './score-in-lists.js';
import type { ScorerCache } from './scorer-cache.js';
import { whyNoScore } from './why-no-score.js';
import { withoutScore } from './without-score.js';
import { answerEach } from '../answer-each.js';
import type { FormulaFailure, ScoreResult } from '../types.js';

/** Lists can have compositions of up to so many elements. */
const MOST_ELEMENTS = 5;

/** A score with what it rests on: the newest list of the formula's space, if there is one. */
export interface ScoredComposition {
  readonly result: ScoreResult;
  readonly composition: Composition;
  readonly list: ListMetadata | null;
}

type Verdict = Pick<
  ScoreResult,
  | 'score'
  | 'scoreLow'
  | 'scoreHigh'
  | 'rank'
  | 'rankBlend'
  | 'flags'
  | 'flagReasons'
  | 'estimatedRank'
  | 'percentile'
  | 'raw'
  | 'unscored'
> & {
  /** The ions that were scored; null if nothing was. */
  readonly ions: readonly Ion[] | null;
};

/**
 * The score of one formula. A formula in the newest list of its space has its exact rank; any other is scored by the
 * model of that list, with an estimated rank. One with decimals has no score, which says why. Throws FORMULA_INVALID.
 */
export function scoreFormula(workspace: Workspace, scorers: ScorerCache, query: string): ScoredComposition {
  const composition = parseFormula(query);
  const formula = reducedFormula(composition);
  const lists = workspace.lists.current(({ arity }) => arity === composition.elements.length);
  // What was read already has no slips.
  const read = parseEntryFormula(query, true);
  if (read.fractional) {
    const list = listsFor(lists, composition)[0] ?? null;
    return { result: fractionalScore(query, read.formula, composition, list?.id ?? null), composition, list };
  }
  const known = workspace.entries.get(formula) !== undefined;
  const answer = scoreInLists(workspace, scorers, lists, { composition, formula, known });
  const list = answer?.list ?? null;
  const { ions, ...verdict } = answer ? verdictOf(answer, lists, composition) : withoutList(composition, lists);
  const kinds = ions ? kindsOfIons(ions) : (findReading(composition)?.kinds ?? []);
  return {
    result: {
      query,
      formula,
      conventional: conventionalFormula(composition),
      anonymousFormula: anonymousFormula(composition),
      elements: composition.elements,
      arity: composition.elements.length,
      kind: kinds[0] ?? null,
      kinds,
      known,
      ...verdict,
      list: list?.id ?? null,
      forms: oxidationForms(composition, ions),
    },
    composition,
    list,
  };
}

/** The scores of many formulas in their order; one that cannot be read becomes a FormulaFailure in its place. */
export function scoreBatch(
  workspace: Workspace,
  scorers: ScorerCache,
  queries: readonly string[],
): (ScoreResult | FormulaFailure)[] {
  return answerEach(queries, (query) => scoreFormula(workspace, scorers, query).result);
}

function verdictOf({ list, scored }: ListAnswer, lists: readonly ListMetadata[], composition: Composition): Verdict {
  if (!scored.ok) {
    const { reason, detail } = whyNoScore(lists, composition) ?? scored;
    return { ...withoutScore(reason, detail), raw: scored.raw, ions: null };
  }
  const { score, rank, rankBlend, flags, estimatedRank, percentile, raw, ions } = scored;
  const interval = chanceInterval(list.calibration, estimatedRank);
  const [scoreLow, scoreHigh] = [interval?.low ?? null, interval?.high ?? null];
  return {
    score,
    scoreLow,
    scoreHigh,
    rank,
    rankBlend,
    flags: flags.map(({ name }) => name),
    flagReasons: flags.length > 0 ? flags.map(flagReason) : null,
    estimatedRank,
    percentile,
    raw,
    unscored: null,
    ions,
  };
}

function withoutList(composition: Composition, lists: readonly ListMetadata[]): Verdict {
  if (lists.length === 0) {
    return { ...withoutScore('no-list', message('unscored.no-list')), ions: null };
  }
  const count = composition.elements.length;
  if (count === 1) {
    const detail = message('unscored.element', { element: composition.elements[0]! });
    return { ...withoutScore('arity-not-listed', detail), ions: null };
  }
  // What is left out by choice, and kinds that a plain build makes no list of, have a reason of their own.
  const kind = findReading(composition)?.kinds[0];
  const isBuilt = kind !== undefined && chooseSpaces({ arities: [count] }).some((space) => space.kind === kind);
  if (count <= MOST_ELEMENTS && !isBuilt) {
    const why = whyNoScore(lists, composition);
    if (why) return { ...withoutScore(why.reason, why.detail), ions: null };
  }
  const arities = [...new Set(lists.map((list) => list.arity))].sort().map(String);
  const id = count > MOST_ELEMENTS ? 'unscored.arity' : 'unscored.arity-to-build';
  return { ...withoutScore('arity-not-listed', message(id, { count, arities })), ions: null };
}
