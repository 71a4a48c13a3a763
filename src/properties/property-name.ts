import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

const NAME = /^[A-Za-z][A-Za-z0-9_-]{0,59}$/;

/** Returns a name that a property may have, since it is part of files and addresses. Throws USAGE. */
export function requirePropertyName(name: string): string {
  if (NAME.test(name)) return name;
  throw new IncognitaError('USAGE', message('property.bad-name'));
}
