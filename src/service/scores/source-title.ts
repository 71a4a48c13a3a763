import { message, type Message } from '../../messages/message.js';

/** Titles of the built-in data that are words, and no names of databases. */
const WORDS: Readonly<Record<string, Message>> = {
  'measured compounds': message('lists.measured-compounds'),
  'measured compounds (Wang et al. 2021)': message('lists.measured-compounds-of'),
  'measured formation enthalpies': message('lists.measured-enthalpies'),
};

/** The title of a source in the reader's language, if it comes with the program; otherwise as its owner wrote it. */
export function sourceTitle(title: string): Message {
  return Object.hasOwn(WORDS, title) ? WORDS[title]! : message('text.verbatim', { text: title });
}
