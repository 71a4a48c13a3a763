import type { RunControl } from '../../run-control.js';
import type { ColumnSetRecord } from '../../store/column-store.js';
import type { Workspace } from '../../store/workspace.js';
import type { ColumnOptions } from './column-maker.js';
import { columnMakers } from './column-makers.js';

/** Rows after which what was computed is stored, so that work that is stopped is not lost. */
const ROWS_PER_PIECE = 100;

export interface ComputeColumnsOptions extends ColumnOptions {
  /** The sets of columns; all that need nothing else by default. */
  readonly names?: readonly string[] | undefined;
  /** The first rows of the list. */
  readonly top: number;
}

/**
 * Computes columns for the first rows of a list, best rows first, and stores them. What was computed with the same input and settings
 * is gone on with. Throws LIST_NOT_FOUND, USAGE or CANCELLED; what was stored until then stays.
 */
export function computeColumns(
  workspace: Workspace,
  idOrAlias: string,
  { names = [], top, ...options }: ComputeColumnsOptions,
  control: RunControl,
  now: () => Date,
): ColumnSetRecord[] {
  const list = workspace.lists.open(idOrAlias);
  const makers = columnMakers(workspace, names, options);
  const wanted = Math.min(top, list.meta.rows);
  for (const { compute, ...maker } of makers) {
    const key = { list: list.meta.id, ...maker };
    let done = workspace.columns.computed(key);
    while (done < wanted) {
      control.progress(maker.name, done, wanted);
      control.throwIfCancelled();
      const rows = list.page({}, { afterRank: done, limit: Math.min(ROWS_PER_PIECE, wanted - done) });
      workspace.columns.append(key, done, compute(rows, control), now());
      done += rows.length;
    }
    control.progress(maker.name, wanted, wanted);
  }
  const made = makers.map(({ name }) => name);
  return workspace.columns.sets(list.meta.id).filter(({ name }) => made.includes(name));
}
