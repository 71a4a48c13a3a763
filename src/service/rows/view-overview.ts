import { IncognitaError } from '../../errors.js';
import { hasCharges } from '../../space/has-charges.js';
import { NO_IONS, type RowFilter } from '../../rows/row-filter.js';
import type { ListOverview } from '../../store/list-overview.js';
import type { Workspace } from '../../store/workspace.js';
import { readFilter } from './read-filter.js';

/** A view of a list in numbers, with how many rows its conditions leave in other lists, by their ids. */
export interface ViewOverview extends ListOverview {
  readonly others: Readonly<Record<string, number>>;
}

/** The numbers of a view. Another list that cannot be read has none. */
export function viewOverview(
  workspace: Workspace,
  idOrAlias: string,
  conditions: RowFilter,
  others: readonly string[],
): ViewOverview {
  const counts = countInLists(workspace, others, conditions);
  return { ...workspace.lists.open(idOrAlias).overview(readFilter(workspace, conditions)), others: counts };
}

/**
 * How many rows the same conditions leave in lists, by their ids. A list that cannot be read has none. Conditions on ions have no meaning in a list of compositions
 * without charges, so they are left out there, as they are in the pages' links to such a list.
 */
export function countInLists(
  workspace: Workspace,
  lists: readonly string[],
  conditions: RowFilter,
): Readonly<Record<string, number>> {
  const filter = readFilter(workspace, conditions);
  const counts: Record<string, number> = {};
  for (const id of lists) {
    try {
      const list = workspace.lists.open(id);
      counts[id] = list.count(hasCharges(list.meta.kind) ? filter : { ...filter, ...NO_IONS });
    } catch (error) {
      if (!(error instanceof IncognitaError)) throw error;
    }
  }
  return counts;
}
