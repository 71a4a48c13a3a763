import { normalizeFilter, type RowFilter } from '../../rows/row-filter.js';
import { withFormulasOfIds } from '../../rows/search/formulas-of-ids.js';
import type { Workspace } from '../../store/workspace.js';

/** The conditions with the formulas of entries instead of ids of databases in their search. Throws USAGE for an id that no entry has. */
export function withFormulas(workspace: Workspace, conditions: RowFilter): RowFilter {
  const search = withFormulasOfIds(conditions.search, (id) => workspace.entries.formulaOfId(id));
  return search === conditions.search ? conditions : { ...conditions, search };
}

/** The filter that conditions are, in its one spelling and without ids. Throws like `withFormulas` and `normalizeFilter`. */
export function readFilter(workspace: Workspace, conditions: RowFilter): RowFilter {
  return normalizeFilter(withFormulas(workspace, conditions));
}
