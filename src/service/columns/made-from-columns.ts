import { basename } from 'node:path';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';
import { listPrecursors } from '../energies/precursors.js';
import { version } from '../../version.js';
import { byRow, type ColumnMakerFactory } from './column-maker.js';
import { digest } from './digest.js';

/** Whether a candidate can be made from the compounds of a shelf, and by which reaction. */
export const madeFromColumns: ColumnMakerFactory = (workspace, { shelf }) => {
  if (!shelf) throw new IncognitaError('USAGE', message('columns.no-shelf'));
  const columns = [
    { name: 'made_from', type: 'flag', unit: '' },
    { name: 'made_from_reaction', type: 'text', unit: '' },
  ] as const;
  const query = { shelf: shelf.text, shelfName: shelf.name };
  return {
    name: 'made-from',
    input: digest([shelf.text, version]),
    settings: { shelf: basename(shelf.name) },
    columns,
    compute: (rows, control) =>
      byRow(rows, columns.length, control, ({ formula }) => {
        const [found] = listPrecursors(workspace, [formula], query);
        const [best] = found!.reactions;
        return [best !== undefined, best?.equation ?? null];
      }),
  };
};
