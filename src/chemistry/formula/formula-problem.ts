import { message, type Message } from '../../messages/message.js';

/** Why a formula cannot be read, and the 0-based index of the character that is wrong. */
export class FormulaProblem extends Error {
  readonly reason: Message;
  readonly position: number;

  constructor(reason: Message, position: number) {
    super(reason.id);
    this.reason = reason;
    this.position = position;
  }
}

/** What is said of a formula that cannot be read; positions are counted from 1. */
export function unreadableFormula(
  text: string,
  { reason, position }: Pick<FormulaProblem, 'reason' | 'position'>,
): Message {
  return message('formula.unreadable', { text, position: position + 1, reason });
}
