import { spaceName } from '../space/space-name.js';
import type { ListMetadata } from './types.js';

/**
 * The list that an alias of each space stands for: the one that `lists use` chose, otherwise the newest version. By number
 * of elements, the list of all kinds first.
 */
export function currentLists(lists: Iterable<ListMetadata>): ListMetadata[] {
  return onePerSpace(lists, (list, other) => list.chosen === true || (!other.chosen && other.version < list.version));
}

/** The current list of the same space, if a list is not that one itself: an old version says so. */
export function currentInstead(list: ListMetadata, lists: Iterable<ListMetadata>): ListMetadata | undefined {
  const current = currentLists(lists).find((other) => spaceName(other) === spaceName(list));
  return current?.id === list.id ? undefined : current;
}

/** The newest version of the list of each space, whichever is in use. */
export function newestLists(lists: Iterable<ListMetadata>): ListMetadata[] {
  return onePerSpace(lists, (list, other) => other.version < list.version);
}

function onePerSpace(
  lists: Iterable<ListMetadata>,
  isBetter: (list: ListMetadata, other: ListMetadata) => boolean,
): ListMetadata[] {
  const best = new Map<string, ListMetadata>();
  for (const list of lists) {
    const other = best.get(spaceName(list));
    if (!other || isBetter(list, other)) best.set(spaceName(list), list);
  }
  return [...best.values()].sort((a, b) => a.arity - b.arity || (spaceName(a) < spaceName(b) ? -1 : 1));
}
