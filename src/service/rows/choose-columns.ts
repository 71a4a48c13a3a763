import { closestMatch } from 'leven';
import { IncognitaError } from '../../errors.js';
import { message } from '../../messages/message.js';

/** The columns that were asked for, in that order; all if none were. Throws USAGE for one that there is not. */
export function chooseColumns(all: readonly string[], wanted: readonly string[] | undefined): readonly string[] {
  if (!wanted) return all;
  const unknown = wanted.find((name) => !all.includes(name));
  if (unknown === undefined) return wanted;
  const suggestion = closestMatch(unknown, all, { maxDistance: 3 });
  throw new IncognitaError('USAGE', message('filter.unknown-column', { column: unknown.slice(0, 60), columns: all }), {
    columns: all,
    suggestion,
  });
}
