import type { IncognitaError } from '../../errors.js';
import type { PageProblem } from '../components/problem.js';
import { compositionAddress } from '../composition-address.js';

/**
 * An error as the page shows it. Formula errors carry the text they are about, the place in it and, where it can be
 * guessed, what was meant; the page turns the latter into a link and takes it out of the sentence.
 */
export function pageProblem(error: IncognitaError): PageProblem & { title: string } {
  const { text, position, suggestion } = error.details;
  const problem = { title: error.title, message: error.message };
  return {
    ...problem,
    ...(typeof text === 'string' && typeof position === 'number' && { marked: { text, position } }),
    ...(typeof suggestion === 'string' && {
      message: error.message.replace(/\s*Did you mean [^?]*\?$/, ''),
      suggestion: { text: suggestion, address: compositionAddress(suggestion) },
    }),
  };
}
