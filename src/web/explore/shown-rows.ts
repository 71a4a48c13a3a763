import { conventionalFormula } from '../../chemistry/formula/spellings.js';
import { agreementOn, type BestOfModels } from '../../service/rows/agreement.js';
import type { Neighbour } from '../../service/types.js';
import type { ListRow } from '../../rows/list-row.js';
import type { ShownRow } from './shown-row.js';

/** What is known of the rows of a page, by their reduced formulas. */
export interface RowFacts {
  readonly nearest: ReadonlyMap<string, Neighbour>;
  readonly reported: ReadonlyMap<string, readonly string[]>;
  readonly models: BestOfModels;
  /** The best score of the list. */
  readonly best: number;
}

/** The rows of a page with all that its columns show. */
export function shownRows(
  rows: readonly (ListRow & { readonly known?: boolean })[],
  { nearest, reported, models, best }: RowFacts,
): ShownRow[] {
  const hasModels = Object.keys(models.from).length > 0;
  return rows.map((row) => ({
    row,
    conventional: conventionalFormula(row),
    nearest: nearest.get(row.formula),
    reported: reported.get(row.formula),
    isKnown: row.known,
    agreement: hasModels ? agreementOn(row, models) : undefined,
    best,
  }));
}
