import type { Composition } from '../../chemistry/composition.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ListMetadata } from '../../store/types.js';
import type { ListScorer } from '../../scoring/list-scorer.js';
import { readingOf } from '../../space/reading.js';
import type { SpaceKind } from '../../space/space-definition.js';
import type { ScorerCache } from './scorer-cache.js';
import type { Neighbour } from '../types.js';

/**
 * For rows of a list the known compound from which each differs by the most similar exchange of one ion, by the row's
 * formula. Rows without such a compound are left out, and so are all rows of a list without a model that can be read. In the list of all kinds the list of
 * the row's kind tells.
 *
 * @param lists the current lists
 */
export function nearestKnown(
  scorers: ScorerCache,
  lists: readonly ListMetadata[],
  list: ListMetadata,
  rows: readonly Pick<ListRow, 'formula'>[],
): ReadonlyMap<string, Neighbour> {
  const found = new Map<string, Neighbour>();
  const scorerOf = (composition: Composition): ListScorer | null => {
    const own = list.kind === 'all' ? listOfKind(lists, list.arity, readingOf(composition)?.kinds[0]) : list;
    return own ? scorers.find(own) : null;
  };
  for (const { formula } of rows) {
    const composition = readReducedFormula(formula);
    const [nearest] = scorerOf(composition)?.neighbours(composition, 1) ?? [];
    if (nearest)
      found.set(formula, { ...nearest, conventional: conventionalFormula(readReducedFormula(nearest.formula)) });
  }
  return found;
}

function listOfKind(
  lists: readonly ListMetadata[],
  arity: number,
  kind: SpaceKind | undefined,
): ListMetadata | undefined {
  return lists.find((list) => list.arity === arity && list.kind === kind);
}
