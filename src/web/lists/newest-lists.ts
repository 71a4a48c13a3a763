import { spaceName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';

/** The newest version of each space, by arity. */
export function newestLists(lists: readonly ListMetadata[]): ListMetadata[] {
  const newest = new Map<string, ListMetadata>();
  for (const list of lists) {
    if (list.version > (newest.get(spaceName(list))?.version ?? 0)) newest.set(spaceName(list), list);
  }
  return [...newest.values()].sort((a, b) => a.arity - b.arity || (spaceName(a) < spaceName(b) ? -1 : 1));
}
