import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** What an error of SQLite or the system means that the database of a workspace threw; null for any other error. */
export function databaseError(error: unknown): IncognitaError | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { cause: error };
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || isDamagedSchema(code, error)) {
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

/** The statements are fixed, so a table or column that is missing was lost. SQLite tells this by its text only. */
function isDamagedSchema(code: string, error: unknown): boolean {
  return code === 'SQLITE_ERROR' && error instanceof Error && /^no such (table|column): /.test(error.message);
}
