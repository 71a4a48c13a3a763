import { IncognitaError } from '../errors.js';
import { message, type PlainId } from '../messages/message.js';

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
  const disk = diskProblem(code);
  return disk && new IncognitaError('FILE_UNUSABLE', message(disk), {}, options);
}

/** Of SQLite, and of writing anything at all, what keeps a disk from taking it. No path is needed to mend these. */
function diskProblem(code: string): PlainId | null {
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return 'file.disk-full';
  if (code === 'EIO' || code.startsWith('SQLITE_IOERR')) return 'file.disk-fails';
  return code.startsWith('SQLITE_READONLY') ? 'file.workspace-readonly' : null;
}

/** The statements are fixed, so a table or column that is missing was lost. SQLite says this in its text only. */
function isDamagedSchema(code: string, error: unknown): boolean {
  return code === 'SQLITE_ERROR' && error instanceof Error && /^no such (table|column): /.test(error.message);
}
