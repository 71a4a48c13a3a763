import { catalogues } from './catalogues.js';
import type { Language } from './languages.js';
import type { Message } from './message.js';
import { sayParts } from './say-parts.js';

/** A message, or several sentences after each other, as text in a language. */
export function say(message: Message | readonly Message[], language: Language): string {
  if (isList(message)) {
    return message.map((each) => say(each, language)).join(catalogues[language]['text.sentence-separator']);
  }
  return sayParts(message, language).join('');
}

function isList(message: Message | readonly Message[]): message is readonly Message[] {
  return Array.isArray(message);
}
