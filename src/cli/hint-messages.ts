import type { Message } from '../messages/message.js';
import { say } from '../messages/say.js';
import { visible } from '../visible-text.js';
import { hint } from './hint.js';

/** Says each of these once, indented, as a hint. */
export function hintMessages(messages: readonly Message[]): void {
  for (const text of new Set(messages.map((each) => visible(say(each, 'en'))))) hint(`  ${text}\n`);
}
