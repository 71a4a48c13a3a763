import { english } from './en/index.js';
import { japanese } from './ja/index.js';
import type { Language } from './languages.js';
import type { MessageId } from './message.js';

/** The texts of each language by their ids, in the syntax of ICU messages. */
export const catalogues: Readonly<Record<Language, Readonly<Record<MessageId, string>>>> = {
  en: english,
  ja: japanese,
};
