import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import type { ScoreList } from '../../store/score-list.js';
import type { Workspace } from '../../store/workspace.js';

/** Ranks that are compared if the question does not say, and the most that are. */
const COMPARED_RANKS = { default: 1000, max: 10_000 } as const;

/** A composition whose position differs between two versions of a list. */
export interface RankChange {
  readonly formula: string;
  readonly conventional: string;
  /** Ranks in the earlier and the later version; null if it is not in that list at all. */
  readonly before: number | null;
  readonly after: number | null;
  /** Reported by a database by now, so that it is no candidate any more. */
  readonly known: boolean;
}

/** What differs between the first ranks of two versions of a list. */
export interface ListComparison {
  readonly before: ListMetadata;
  readonly after: ListMetadata;
  readonly top: number;
  /** Among the first `top` only in the later version, best first. */
  readonly entered: readonly RankChange[];
  /** Among the first `top` only in the earlier version, best first. */
  readonly left: readonly RankChange[];
  /** Among the first `top` of both at different ranks, the longest way first. */
  readonly moved: readonly RankChange[];
  /** Among the first `top` of both at the same rank. */
  readonly stayed: number;
}

/**
 * Compares the first `top` rows of two lists of one space. Throws LIST_NOT_FOUND, and USAGE if the lists are of
 * different spaces or `top` is out of bounds.
 */
export function compareLists(
  workspace: Workspace,
  beforeName: string,
  afterName: string,
  top: number = COMPARED_RANKS.default,
): ListComparison {
  if (!Number.isInteger(top) || top < 1 || top > COMPARED_RANKS.max) {
    throw new IncognitaError(
      'USAGE',
      message('filter.compared-ranks', { most: COMPARED_RANKS.max, top: String(top) }),
      { top },
    );
  }
  const [before, after] = [workspace.lists.open(beforeName), workspace.lists.open(afterName)];
  if (spaceName(before.meta) !== spaceName(after.meta)) {
    throw new IncognitaError(
      'USAGE',
      message('filter.different-kinds', { before: before.meta.id, after: after.meta.id }),
      { before: before.meta.id, after: after.meta.id },
    );
  }
  const [first, second] = [ranks(before, top), ranks(after, top)];
  const change = (formula: string): RankChange => ({
    formula,
    conventional: conventionalFormula(readReducedFormula(formula)),
    before: first.get(formula) ?? rankIn(before, formula),
    after: second.get(formula) ?? rankIn(after, formula),
    known: workspace.entries.get(formula) !== undefined,
  });
  const both = [...second.keys()].filter((formula) => first.has(formula));
  const moved = both.filter((formula) => first.get(formula) !== second.get(formula)).map(change);
  return {
    before: before.meta,
    after: after.meta,
    top,
    entered: [...second.keys()].filter((formula) => !first.has(formula)).map(change),
    left: [...first.keys()].filter((formula) => !second.has(formula)).map(change),
    moved: moved.toSorted((a, b) => distance(b) - distance(a) || a.after! - b.after!),
    stayed: both.length - moved.length,
  };
}

function rankIn(list: ScoreList, formula: string): number | null {
  return list.byFormula(formula)?.rank ?? null;
}

function distance({ before, after }: RankChange): number {
  return Math.abs(before! - after!);
}

function ranks(list: ScoreList, top: number): Map<string, number> {
  return new Map([...list.iterate({}, top)].map(({ formula, rank }) => [formula, rank]));
}
