import { closestMatch } from 'leven';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { PROPERTY_SET, propertyOf } from '../../rows/column-title.js';
import type { Workspace } from '../../store/workspace.js';
import type { ColumnMaker, ColumnMakerFactory, ColumnOptions } from './column-maker.js';
import { madeFromColumns } from './made-from-columns.js';
import { noveltyColumns } from './novelty-columns.js';
import { propertyColumns } from './property-columns.js';
import { solidSolutionColumns } from './solid-solution-columns.js';
import { stabilityColumns } from './stability-columns.js';

/** Everything that can be computed for a list; besides, every fitted property, as `property:NAME`. */
const MAKERS: Readonly<Record<string, ColumnMakerFactory>> = {
  stability: stabilityColumns,
  'solid-solution': solidSolutionColumns,
  'made-from': madeFromColumns,
  novelty: noveltyColumns,
};

/** The names of the sets of columns that a workspace can have without anything else being given. */
export function plainColumnSets(workspace: Pick<Workspace, 'properties'>): string[] {
  return columnSetNames(workspace).filter((name) => name !== 'made-from');
}

/** The names of the sets of columns that a workspace can have. */
function columnSetNames({ properties }: Pick<Workspace, 'properties'>): string[] {
  return [...Object.keys(MAKERS), ...properties.names().map((name) => PROPERTY_SET + name)];
}

/**
 * The makers of these sets of columns; without names those of all sets for which nothing else has to be given. Throws USAGE for a name
 * that there is not.
 */
export function columnMakers(workspace: Workspace, names: readonly string[], options: ColumnOptions): ColumnMaker[] {
  const all = columnSetNames(workspace);
  const wanted = names.length > 0 ? names : options.shelf === undefined ? plainColumnSets(workspace) : all;
  return [...new Set(wanted)].map((name) => {
    // The name of a property alone means its columns, unless a set of another kind has it.
    const full = all.includes(name) ? name : PROPERTY_SET + name;
    if (!all.includes(full)) {
      throw new IncognitaError('USAGE', message('columns.unknown', { name: name.slice(0, 60), names: all }), {
        columns: all,
        suggestion: closestMatch(name, all, { maxDistance: 3 }),
      });
    }
    const property = propertyOf(full);
    return (property === undefined ? MAKERS[full]! : propertyColumns(property))(workspace, options);
  });
}
