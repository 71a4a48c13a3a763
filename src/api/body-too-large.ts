import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** The error of a body of more than so many bytes. */
export function bodyTooLarge(maxBytes: number): IncognitaError {
  return new IncognitaError('BODY_TOO_LARGE', message('request.body-too-large', { bytes: maxBytes }), { maxBytes });
}
