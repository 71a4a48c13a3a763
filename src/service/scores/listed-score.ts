import type { Composition } from '../../chemistry/composition.js';
import { chanceAt } from '../../calibration/calibration.js';
import { wholeRank } from '../../scoring/rank-estimate.js';
import type { ListScore } from '../../scoring/list-scorer.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import type { ScorerCache } from './scorer-cache.js';

/** A composition with what the workspace knows of it. */
export interface AskedComposition {
  readonly composition: Composition;
  /** Its reduced formula. */
  readonly formula: string;
  /** Whether a database reports it. */
  readonly known: boolean;
}

/** What a list says of a composition: like the score of its models, but with the exact rank of what it holds. */
export type ListedScore =
  | (Omit<Extract<ListScore, { ok: true }>, 'cell' | 'estimatedRankBlend'> & {
      /** Null if the list does not hold the composition. */
      readonly rank: number | null;
      /** Its rank before the recalibration; null likewise. */
      readonly rankBlend: number | null;
    })
  | Extract<ListScore, { ok: false }>;

/** The score of a composition in a list: that of its row, or else that of the list's models with an estimated rank. */
export function listedScore(
  workspace: Workspace,
  scorers: ScorerCache,
  list: ListMetadata,
  { composition, formula, known }: AskedComposition,
): ListedScore {
  const row = workspace.lists.open(list.id).byFormula(formula);
  if (row) {
    const { score, rank, rankBlend = rank, flags = [], raw, ions } = row;
    // Known compounds are no candidates, wherever they lie in the space.
    const candidates = Math.max(rank, list.candidates);
    const percentile = 100 * (1 - rank / candidates);
    return { ok: true, score, rank, rankBlend, flags, estimatedRank: rank, percentile, raw, ions };
  }
  const scored = scorers.get(list).score(composition);
  if (!scored.ok) return scored;
  const { percentile, flags, raw, ions } = scored;
  const unlisted = { ok: true, rank: null, rankBlend: null, flags, percentile, raw, ions } as const;
  const estimate = wholeRank(scored.estimatedRank);
  if (known || estimate > list.rows) {
    return { ...unlisted, score: scored.score, estimatedRank: estimate };
  }
  // A list has the best candidates without a gap, so one that is not in it is below its end, with the score of that rank.
  const estimatedRank = list.rows + 1;
  const score = chanceAt(list.calibration, estimatedRank);
  return { ...unlisted, score, estimatedRank };
}
