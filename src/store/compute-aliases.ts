import { arityName, spaceName } from '../space/space-name.js';
import type { ListMetadata } from './types.js';

/**
 * The words that stand for the current list of a space: "ternary-several-anions". The number of elements, "3" or "ternary", stands for the list of all
 * kinds, and as long as there is none for the ionic one, which always is "ternary-ionic".
 *
 * @param lists all lists of the workspace
 */
export function computeAliases(
  { arity, kind }: Pick<ListMetadata, 'arity' | 'kind'>,
  lists: readonly ListMetadata[],
): string[] {
  const short = [arityName(arity), String(arity)];
  const isShort =
    kind === 'all' || (kind === 'ionic' && !lists.some((list) => list.arity === arity && list.kind === 'all'));
  return [spaceName({ arity, kind }), ...(isShort ? short : [])];
}
