import type { ListMetadata } from '../../store/types.js';

/** The number of elements of the list that opens if none is asked for. */
export const DEFAULT_ARITY = 3;

/** The list that opens if none is asked for: ternaries of all kinds, else of the first kind there is, else the fewest elements. */
export function defaultList(lists: readonly ListMetadata[]): ListMetadata | undefined {
  const own = lists.filter(({ arity }) => arity === DEFAULT_ARITY);
  return own.find(({ kind }) => kind === 'all') ?? own[0] ?? lists[0];
}
