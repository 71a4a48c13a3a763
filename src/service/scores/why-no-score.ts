import type { Composition } from '../../chemistry/composition.js';
import { assignIons } from '../../chemistry/ions/assign-ions.js';
import { message, type Message } from '../../messages/message.js';
import { kindMessage } from '../../space/kind-message.js';
import { findReading } from '../../space/reading.js';
import type { ListMetadata } from '../../store/types.js';
import type { Unscored } from '../types.js';
import { isListOfKind } from './lists-for.js';

/** Reasons for which charges do not balance; the others leave a composition out by choice. */
const UNBALANCED: ReadonlySet<string> = new Set(['no-anion', 'unknown-ion', 'unbalanced']);

/**
 * Why no list scores a composition although there are lists of its number of elements: it is left out by choice, or the list of its kind was not built.
 * Undefined if there is such a list: then that list says what it lacks.
 *
 * @param lists of any number of elements
 */
export function whyNoScore(
  lists: readonly ListMetadata[],
  composition: Composition,
): { readonly reason: Unscored; readonly detail: Message } | undefined {
  const kind = findReading(composition)?.kinds[0];
  if (kind === undefined) return { reason: 'not-ionic', detail: whyLeftOut(composition) };
  const ofKind = lists.filter((list) => isListOfKind(list, kind));
  const count = composition.elements.length;
  if (ofKind.some(({ arity }) => arity === count)) return undefined;
  const isOutOfScope = kind === 'hydrogen' && ofKind.length === 0;
  const detail = isOutOfScope
    ? message('unscored.hydrogen')
    : message('unscored.no-list-of-kind', { kind: kindMessage(kind), name: kind, count });
  return { reason: isOutOfScope ? 'not-ionic' : 'no-list', detail };
}

/** Why a composition without a kind is in no list that can be built. */
function whyLeftOut(composition: Composition): Message {
  const assignment = assignIons(composition, { maxForms: 1, include: ['hydrogen'] });
  if (assignment.kind === 'ionic' || UNBALANCED.has(assignment.reason)) return message('unscored.hydride');
  return assignment.detail;
}
