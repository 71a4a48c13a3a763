import type { Ion } from '../../chemistry/ions/ion.js';
import { readReducedFormula } from '../../chemistry/formula/read-reduced-formula.js';
import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ListMetadata } from '../../store/types.js';
import type { KnownNeighbours } from '../../scoring/known-neighbours.js';
import { kindsOfIons } from '../../space/composition-kind.js';
import type { SpaceKind } from '../../space/space-definition.js';
import type { ScorerCache } from './scorer-cache.js';
import type { Neighbour } from '../types.js';

/** What a row says of its cell in the space of its list. */
export type ListedIons = Pick<ListRow, 'formula' | 'ions'>;

/**
 * For rows of a list the known compound from which each differs by the most similar exchange of one ion, by the row's
 * formula. Rows without such a compound are left out, and so are all rows of a list without a model that can be read. In the list of all kinds the list of
 * the kind that the row's ions are says.
 *
 * @param lists the current lists
 */
export function nearestKnown(
  scorers: ScorerCache,
  lists: readonly ListMetadata[],
  list: ListMetadata,
  rows: readonly ListedIons[],
): ReadonlyMap<string, Neighbour> {
  const found = new Map<string, Neighbour>();
  const neighboursIn = (ions: readonly Ion[]): KnownNeighbours | null => {
    const own = list.kind === 'all' ? listOfKind(lists, list.arity, kindsOfIons(ions)[0]) : list;
    return own ? scorers.findNeighbours(own) : null;
  };
  for (const { formula, ions } of rows) {
    const composition = readReducedFormula(formula);
    const [nearest] = neighboursIn(ions)?.of(composition, ions, 1) ?? [];
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
