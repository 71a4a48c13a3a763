import type { Composition } from '../../chemistry/composition.js';
import { readingOf } from '../../space/reading.js';
import type { ListMetadata } from '../../store/types.js';

/**
 * The lists that may score a composition, the first that can does: that of its number of elements and kind; then the list without charges, in which
 * every composition has a cell. It answers for ions that no other known compound has (P4/3-), so that no composition is without a score that could have
 * one. What is left out by choice is asked of the ionic list, which says why.
 */
export function listsFor(lists: readonly ListMetadata[], composition: Composition): ListMetadata[] {
  const fitting = lists.filter((list) => list.arity === composition.elements.length);
  const ofKind = (kind: string): ListMetadata | undefined => fitting.find((list) => list.kind === kind);
  const kind = readingOf(composition)?.kinds[0];
  const uncharged = ofKind('no-charges') ?? (kind === 'no-charges' ? ofKind('intermetallic') : undefined);
  const own = kind === 'no-charges' ? uncharged : kind && ofKind(kind);
  const first = own ?? ofKind('ionic');
  const isCovered = kind !== undefined && !composition.elements.includes('H');
  return [...new Set([first, isCovered ? uncharged : undefined])].filter((list) => list !== undefined);
}
