import { message, type Message } from './message.js';

/** Several sentences after each other as one message. */
export function oneMessage(sentences: Message | readonly Message[]): Message {
  if (!isList(sentences)) return sentences;
  return sentences.reduce((first, second) => message('text.two-sentences', { first, second }));
}

function isList(sentences: Message | readonly Message[]): sentences is readonly Message[] {
  return Array.isArray(sentences);
}
