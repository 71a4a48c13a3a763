import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { listedScore, type AskedComposition, type ListedScore } from './listed-score.js';
import { listsFor } from './lists-for.js';
import type { ScorerCache } from './scorer-cache.js';

/** What a list says of a composition. */
export interface ListAnswer {
  readonly list: ListMetadata;
  readonly scored: ListedScore;
}

/**
 * The score of a composition in the first of the lists for it that has one (see `listsFor`). If none has, the answer of the first list, which says why;
 * undefined if no list is for it. Single scores and maps both ask here, so that they have the same number.
 */
export function scoreInLists(
  workspace: Workspace,
  scorers: ScorerCache,
  lists: readonly ListMetadata[],
  asked: AskedComposition,
): ListAnswer | undefined {
  let first: ListAnswer | undefined;
  for (const list of listsFor(lists, asked.composition)) {
    const scored = listedScore(workspace, scorers, list, asked);
    if (scored.ok) return { list, scored };
    first ??= { list, scored };
  }
  return first;
}
