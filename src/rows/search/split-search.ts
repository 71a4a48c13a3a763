import { isJoint } from '../../expression/tree-text.js';
import type { SearchTree } from './search-term.js';

/** The parts of a search that must all hold, in order. */
export function searchParts(tree: SearchTree): SearchTree[] {
  return isJoint(tree) && tree.kind === 'and' ? [...searchParts(tree.left), ...searchParts(tree.right)] : [tree];
}

/** Parts joined again; undefined if there are none. */
export function joinParts(parts: readonly SearchTree[]): SearchTree | undefined {
  return parts.reduce<SearchTree | undefined>(
    (left, right) => (left === undefined ? right : { kind: 'and', left, right }),
    undefined,
  );
}
