import { IncognitaError } from '../../errors.js';
import type { Message } from '../../messages/message.js';

/** An INPUT_UNREADABLE that names the file. */
export function inputUnreadable(path: string, text: Message, details: Record<string, unknown> = {}): IncognitaError {
  return new IncognitaError('INPUT_UNREADABLE', text, { file: path, ...details });
}
