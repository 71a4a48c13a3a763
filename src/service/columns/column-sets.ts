import { IncognitaError } from '../../errors.js';
import type { ColumnSetRecord } from '../../store/column-store.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';
import { propertyOf } from '../../rows/column-title.js';
import { columnMakers } from './column-makers.js';
import { propertyInput } from './property-columns.js';

/** Columns of a list with whether their input is still what it was. */
export interface ColumnSetState extends ColumnSetRecord {
  readonly current: boolean;
}

/** The computed columns of a list. */
export interface ColumnSets {
  readonly list: ListMetadata;
  /** Changes whenever a column does; empty if there are none. */
  readonly version: string;
  readonly sets: readonly ColumnSetState[];
}

/** The computed columns of a list. Throws LIST_NOT_FOUND. */
export function columnSets(workspace: Workspace, idOrAlias: string): ColumnSets {
  const list = workspace.lists.open(idOrAlias);
  const sets = workspace.columns.sets(list.meta.id);
  return {
    list: list.meta,
    version: list.columnsVersion,
    sets: sets.map((set) => ({ ...set, current: isCurrent(workspace, set) })),
  };
}

/** Whether the same columns would be computed from the same today. What is on a shelf is not known here. */
function isCurrent(workspace: Workspace, { name, input, settings }: ColumnSetRecord): boolean {
  if (name === 'made-from') return true;
  const property = propertyOf(name);
  if (property !== undefined) {
    const fittedAt = workspace.properties.fittedAt(property);
    return fittedAt !== undefined && propertyInput(fittedAt) === input;
  }
  try {
    return columnMakers(workspace, [name], { energies: settings['energies'] }).every((maker) => maker.input === input);
  } catch (error) {
    // The source of the energies is not there any more.
    if (error instanceof IncognitaError && error.code === 'USAGE') return false;
    throw error;
  }
}
