import type { ListKind } from './space-definition.js';

/** True if the compositions of a kind consist of ions; false if of elements without charges. */
export function hasCharges(kind: ListKind): boolean {
  return kind !== 'no-charges' && kind !== 'intermetallic';
}
