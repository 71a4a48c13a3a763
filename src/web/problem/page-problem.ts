import type { IncognitaError } from '../../errors.js';
import type { Message } from '../../messages/message.js';
import type { PageProblem } from '../components/problem.js';
import { compositionAddress } from '../composition-address.js';

/**
 * An error as the page shows it. Formula errors carry the text they are about, the index of the wrong character and, if
 * it can be guessed, what was meant, which the page shows as a link.
 */
export function pageProblem(error: IncognitaError): PageProblem & { title: Message } {
  const { text, position, suggestion } = error.details;
  const { title } = error;
  return {
    title,
    message: error.text,
    ...(typeof text === 'string' && typeof position === 'number' && { marked: { text, position } }),
    ...(typeof suggestion === 'string' && {
      suggestion: { text: suggestion, address: compositionAddress(suggestion) },
    }),
  };
}
