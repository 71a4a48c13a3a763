import type { ListMetadata } from '../store/types.js';
import type { Workspace } from '../store/workspace.js';

/** The newest list of every arity, by arity. */
export function currentLists(workspace: Workspace): ListMetadata[] {
  const newest = new Map<number, ListMetadata>();
  for (const list of workspace.lists.all()) {
    const other = newest.get(list.arity);
    if (!other || other.version < list.version) newest.set(list.arity, list);
  }
  return [...newest.values()].sort((a, b) => a.arity - b.arity);
}
