import { IncognitaError } from '../errors.js';
import { message, type Message } from '../messages/message.js';

/** Codes of SQLite and the system for which a file of a workspace cannot be read although it may be intact. */
const TOO_MANY_FILES: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'SQLITE_CANTOPEN']);
const NOT_PERMITTED: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'SQLITE_PERM']);

/**
 * What it means that a file of a workspace could not be read: any error that a damaged file causes in the code that reads it
 * (SQLite's errors, TypeError, RangeError) is WORKSPACE_INVALID with `damaged`. Errors of the catalogue stay as they are.
 */
export function readingError(error: unknown, path: string, damaged: Message): IncognitaError {
  if (error instanceof IncognitaError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { cause: error };
  // SQLite names no reason for a file that it cannot open; damaged ones are found by their hash before.
  if (TOO_MANY_FILES.has(code)) {
    return new IncognitaError('TOO_BUSY', message('workspace.too-many-files'), { path }, options);
  }
  if (NOT_PERMITTED.has(code)) {
    return new IncognitaError('WORKSPACE_INVALID', message('workspace.not-permitted', { path }), { path }, options);
  }
  return new IncognitaError('WORKSPACE_INVALID', damaged, { path }, options);
}
