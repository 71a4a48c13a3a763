import { DEFAULT_SPACES, startPriority, type SpaceChoice } from '../../space/space-choice.js';
import { spaceName } from '../../space/space-name.js';
import { newestLists } from '../../store/current-lists.js';
import { hasDataChanged } from '../data-changed.js';
import type { Workspace } from '../../store/workspace.js';

/**
 * The lists that a start has to make, in the order in which to make them: those that were made from other known compounds or
 * cannot be opened, those that an earlier start did not come to, and all of them if there is none. Lists that were made on
 * purpose for some spaces only stay the only ones.
 */
export function listsToMake(workspace: Workspace): SpaceChoice[] {
  const lists = newestLists(workspace.lists.all());
  const stale = lists
    .filter((list) => hasDataChanged(workspace, list) || !workspace.lists.isReadable(list.id))
    // The list of all kinds is put together again after them.
    .flatMap(({ arity, kind }) => (kind === 'all' ? [] : [{ arity, kind }]));
  const made = new Set(lists.map((list) => spaceName(list)));
  const earlier = workspace.settings.listsToMake();
  const begun = earlier.length === 0 && lists.length === 0 ? DEFAULT_SPACES : earlier;
  const missing = begun.filter((space) => !made.has(spaceName(space)));
  return [...stale, ...missing].sort((a, b) => startPriority(a) - startPriority(b));
}
