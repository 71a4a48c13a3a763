import { isMessage } from '../messages/is-message.js';
import { message, type Message } from '../messages/message.js';
import { say } from '../messages/say.js';

/** A message as the database has it, from the column or the member of a list that was read. */
export function storedMessage(text: string): Message {
  return messageOf(parsed(text)) ?? verbatim(text);
}

/** A list of messages as the database has it in one column. */
export function storedMessages(text: string): Message[] {
  return (JSON.parse(text) as unknown[]).map(
    (each) => messageOf(each) ?? verbatim(typeof each === 'string' ? each : JSON.stringify(each)),
  );
}

/** What was stored as a message that this version can say; a later one may have taken out its text or changed its values. */
function messageOf(value: unknown): Message | undefined {
  if (!isMessage(value)) return undefined;
  try {
    say(value, 'en');
    return value;
  } catch {
    return undefined;
  }
}

/** Workspaces of 0.1.0 have sentences in English. */
function verbatim(text: string): Message {
  return message('text.verbatim', { text });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
