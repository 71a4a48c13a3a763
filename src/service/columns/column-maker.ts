import type { ColumnDescription, ColumnValue } from '../../rows/row-column.js';
import type { ListRow } from '../../rows/list-row.js';
import type { RunControl } from '../../run-control.js';
import type { Workspace } from '../../store/workspace.js';

/** What sets of columns need besides the workspace. */
export interface ColumnOptions {
  /** Source of the energies, as `stability` has it. */
  readonly energies?: string | undefined;
  /** The compounds that somebody has, as text, with the name of their file. */
  readonly shelf?: { readonly name: string; readonly text: string } | undefined;
}

/** Columns that are computed together. */
export interface ColumnMaker {
  readonly name: string;
  /** The version of what they are computed from. */
  readonly input: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly columns: readonly ColumnDescription[];
  /** The values of rows, `values[column][row]`. */
  compute(rows: readonly ListRow[], control: RunControl): ColumnValue[][];
}

/** Makes a maker. Throws USAGE if the workspace or the options do not have what it needs. */
export type ColumnMakerFactory = (workspace: Workspace, options: ColumnOptions) => ColumnMaker;

/** A value of each column for every row, `of` giving those of one row. */
export function byRow(
  rows: readonly ListRow[],
  columns: number,
  control: RunControl,
  of: (row: ListRow) => readonly ColumnValue[],
): ColumnValue[][] {
  const values = Array.from({ length: columns }, (): ColumnValue[] => []);
  for (const row of rows) {
    control.throwIfCancelled();
    of(row).forEach((value, index) => values[index]!.push(value));
  }
  return values;
}
