import type { Message } from '../../messages/message.js';
import { nameOf } from '../../messages/name-of.js';
import { spaceName } from '../../space/space-name.js';

/** What a space is called in a sentence: "ternary ionic", "ternary without charges". */
export function spaceLabel(space: Parameters<typeof spaceName>[0]): Message {
  return nameOf('space', spaceName(space));
}
