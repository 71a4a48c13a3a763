import { isMessage } from '../messages/is-message.js';
import { say } from '../messages/say.js';

/** Plain data with its messages as English sentences, for JSON. */
export function messagesToEnglish(value: unknown): unknown {
  if (isMessage(value)) return say(value, 'en');
  if (Array.isArray(value)) return value.map(messagesToEnglish);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, messagesToEnglish(inner)]));
}
