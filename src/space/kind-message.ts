import { message, type Message } from '../messages/message.js';
import type { SpaceKind } from './space-definition.js';

/** What a kind of composition is called; `intermetallic` is what earlier versions called the kind without charges. */
export function kindMessage(kind: SpaceKind): Message {
  return message(kind === 'intermetallic' ? 'kind.no-charges' : `kind.${kind}`);
}
