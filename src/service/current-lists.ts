import { spaceName } from '../space/space-name.js';
import type { ListMetadata } from '../store/types.js';
import type { Workspace } from '../store/workspace.js';

/** The newest list of every space, by arity. */
export function currentLists(workspace: Workspace): ListMetadata[] {
  const newest = new Map<string, ListMetadata>();
  for (const list of workspace.lists.all()) {
    const other = newest.get(spaceName(list));
    if (!other || other.version < list.version) newest.set(spaceName(list), list);
  }
  return [...newest.values()].sort((a, b) => a.arity - b.arity || (spaceName(a) < spaceName(b) ? -1 : 1));
}
