import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** What an error of SQLite or the system means that the database of a workspace threw; null for any other error. */
export function databaseError(error: unknown): IncognitaError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { cause: error };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new IncognitaError('WORKSPACE_INVALID', message('workspace.damaged-inside'), {}, options);
  }
  if (code === 'EMFILE' || code === 'ENFILE' || code.startsWith('SQLITE_CANTOPEN')) {
    return new IncognitaError('TOO_BUSY', message('workspace.too-many-files'), {}, options);
  }
  if (code.startsWith('SQLITE_BUSY')) {
    return new IncognitaError('TOO_BUSY', message('workspace.in-use'), {}, options);
  }
  return null;
}
