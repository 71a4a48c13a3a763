import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ListMetadata } from '../../store/types.js';
import type { ScorerCache } from './scorer-cache.js';
import type { Neighbour } from '../types.js';

/**
 * For rows of a list the known compound from which each differs by the most similar exchange of one ion, by the row's
 * formula. Rows without such a compound are left out, and so are all rows of a list without a model that can be read.
 */
export function nearestKnown(
  scorers: ScorerCache,
  list: ListMetadata,
  rows: readonly Pick<ListRow, 'formula'>[],
): ReadonlyMap<string, Neighbour> {
  const found = new Map<string, Neighbour>();
  const scorer = rows.length === 0 ? null : scorers.find(list);
  if (!scorer) return found;
  for (const { formula } of rows) {
    const [nearest] = scorer.neighbours(readReducedFormula(formula), 1);
    if (nearest)
      found.set(formula, { ...nearest, conventional: conventionalFormula(readReducedFormula(nearest.formula)) });
  }
  return found;
}
