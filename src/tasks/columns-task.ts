import type { RunControl } from '../run-control.js';
import { computeColumns, type ComputeColumnsOptions } from '../service/columns/compute-columns.js';
import type { ColumnSetRecord } from '../store/column-store.js';
import { Workspace } from '../store/workspace.js';

export interface ColumnsTaskInput extends ComputeColumnsOptions {
  readonly workspace: string;
  readonly list: string;
}

/** Computes columns of a list on the thread that it is started on. */
export function runColumns(
  { workspace: dir, list, ...options }: ColumnsTaskInput,
  control: RunControl,
): ColumnSetRecord[] {
  const workspace = Workspace.open(dir, { create: false });
  try {
    return computeColumns(workspace, list, options, control, () => new Date());
  } finally {
    workspace.close();
  }
}
