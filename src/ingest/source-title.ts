import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Longer titles do not fit a sentence. */
const LONGEST = 100;

/** The title of a source without blanks around it. Throws USAGE for one that is empty, too long or has control characters. */
export function requireSourceTitle(title: string): string {
  const trimmed = title.trim();
  if (trimmed !== '' && trimmed.length <= LONGEST && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed)) return trimmed;
  throw new IncognitaError('USAGE', message('input.source-title', { title: trimmed.slice(0, 60), longest: LONGEST }), {
    title,
  });
}
