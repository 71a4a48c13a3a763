import type { Composition } from '../../chemistry/composition.js';
import { findReading } from '../../space/reading.js';
import type { SpaceKind } from '../../space/space-definition.js';
import type { ListMetadata } from '../../store/types.js';

/**
 * The lists that may score a composition, the first that can does: that of its number of elements and kind; then the list without charges, in which
 * every composition has a cell. It answers for ions that no other known compound has (P4/3-), so that no composition is without a score that could have
 * one. What is left out by choice is asked of the ionic list, which says why.
 */
export function listsFor(lists: readonly ListMetadata[], composition: Composition): ListMetadata[] {
  const fitting = lists.filter((list) => list.arity === composition.elements.length);
  const ofKind = (kind: SpaceKind): ListMetadata | undefined => fitting.find((list) => list.kind === kind);
  const kind = findReading(composition)?.kinds[0];
  const own = kind && fitting.find((list) => isListOfKind(list, kind));
  const uncharged = kind === 'no-charges' ? own : ofKind('no-charges');
  const first = own ?? ofKind('ionic');
  const isCovered = kind !== undefined && !composition.elements.includes('H');
  return [...new Set([first, isCovered ? uncharged : undefined])].filter((list) => list !== undefined);
}

/** Whether a list is of a kind; lists of earlier versions call the kind without charges intermetallic. */
export function isListOfKind({ kind }: ListMetadata, asked: SpaceKind): boolean {
  return kind === asked || (asked === 'no-charges' && kind === 'intermetallic');
}
