import type { Language } from '../../messages/languages.js';
import type { Message, MessageId, MessageValue, PlainId, ValuesOf } from '../../messages/message.js';
import { say } from '../../messages/say.js';

/** A text in one language: of an id, with the values that it needs, or of a message. */
export interface Translate {
  (text: PlainId | Message | readonly Message[]): string;
  <Id extends MessageId>(id: Id, values: ValuesOf<Id>): string;
}

/** How a language says things. */
export function translator(language: Language): Translate {
  return (text: MessageId | Message | readonly Message[], values?: Readonly<Record<string, MessageValue>>): string => {
    if (typeof text !== 'string') return say(text, language);
    return say(values === undefined ? { id: text } : { id: text, values }, language);
  };
}
