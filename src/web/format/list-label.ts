import type { Message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import { arityName } from '../../space/space-name.js';
import type { ListMetadata } from '../../store/types.js';
import { spaceLabel } from './space-label.js';

/** What the rows of a list are called in a sentence: "ternary ionic", or "ternary" if they are of all kinds. */
export function listLabel(list: Pick<ListMetadata, 'arity' | 'kind'>): Message {
  return list.kind === 'all' ? nameOf('space', arityName(list.arity)) : spaceLabel(list);
}
