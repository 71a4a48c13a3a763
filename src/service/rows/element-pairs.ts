import { PETTIFOR_SCALE } from '../../chemistry/pettifor-scale.js';
import type { ElementPairs } from '../../store/element-pairs.js';
import type { ListMetadata } from '../../store/types.js';
import type { Workspace } from '../../store/workspace.js';

/** How many rows of a list each two elements are in together. */
export interface ListElementPairs extends ElementPairs {
  readonly list: ListMetadata;
}

/** Pairs of elements of a list in the order of Pettifor's scale, so that elements which replace each other are side by side. Throws LIST_NOT_FOUND. */
export function readElementPairs(workspace: Workspace, idOrAlias: string): ListElementPairs {
  const list = workspace.lists.open(idOrAlias);
  const pairs = list.elementPairs((elements) =>
    elements.toSorted((a, b) => (PETTIFOR_SCALE.get(a) ?? 0) - (PETTIFOR_SCALE.get(b) ?? 0)),
  );
  return { list: list.meta, ...pairs };
}
