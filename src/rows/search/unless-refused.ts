import { IncognitaError } from '../../errors.js';
import type { TermReading } from './search-term.js';

/** What a parser reads; undefined for what it refuses, since the word may be something else. Other errors are thrown. */
export function unlessRefused(read: () => TermReading): TermReading | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof IncognitaError) return undefined;
    throw error;
  }
}
