import { IncognitaError } from '../errors.js';

/** Whether an error says something about one file, after which others can still be read. */
export function isFaultOfFile(error: unknown): error is IncognitaError {
  return error instanceof IncognitaError && (error.code === 'INPUT_UNREADABLE' || error.code === 'FAMILY_INVALID');
}
