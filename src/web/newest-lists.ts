import type { ListMetadata } from '../store/types.js';

/** The newest version of each arity, by arity. */
export function newestLists(lists: readonly ListMetadata[]): ListMetadata[] {
  const newest = new Map<number, ListMetadata>();
  for (const list of lists) {
    if (list.version > (newest.get(list.arity)?.version ?? 0)) newest.set(list.arity, list);
  }
  return [...newest.values()].sort((a, b) => a.arity - b.arity);
}
