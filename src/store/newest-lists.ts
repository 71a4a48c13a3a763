import { spaceName } from '../space/space-name.js';
import type { ListMetadata } from './types.js';

/** The newest version of the list of each space: by number of elements, ionic lists first. */
export function newestLists(lists: Iterable<ListMetadata>): ListMetadata[] {
  const newest = new Map<string, ListMetadata>();
  for (const list of lists) {
    const other = newest.get(spaceName(list));
    if (!other || other.version < list.version) newest.set(spaceName(list), list);
  }
  return [...newest.values()].sort((a, b) => a.arity - b.arity || (spaceName(a) < spaceName(b) ? -1 : 1));
}
