import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** Longer names do not fit any table. */
const LONGEST = 100;

/**
 * The name of a source without blanks around it. Throws USAGE for one that is empty, too long, has control characters, or
 * a semicolon, which separates sources in the column `sources`.
 */
export function requireSourceName(name: string): string {
  const trimmed = name.trim();
  if (trimmed !== '' && trimmed.length <= LONGEST && !/[;\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(trimmed)) return trimmed;
  throw new IncognitaError('USAGE', message('input.source-name', { name: trimmed.slice(0, 60), longest: LONGEST }), {
    name,
  });
}
