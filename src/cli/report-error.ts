import { errorCatalogue, IncognitaError } from '../errors.js';
import { stackOf } from '../stack-of.js';
import { visible } from '../visible-text.js';

/**
 * Writes an error as one sentence on standard error and returns the exit status that the catalogue gives it. The stack is
 * shown only where INCOGNITA_DEBUG is 1.
 */
export function reportError(error: unknown, stream: NodeJS.WritableStream = process.stderr): number {
  const debug = process.env['INCOGNITA_DEBUG'] === '1';
  const coded = error instanceof IncognitaError ? error : toIncognitaError(error);
  stream.write(`incognita: ${visible(coded.message.trim())}\n`);
  if (debug) stream.write(`${stackOf(error)}\n`);
  return coded.exitStatus;
}

/** Gives errors of the file system their sentence; everything else is our fault and says so. */
function toIncognitaError(error: unknown): IncognitaError {
  const message = error instanceof Error ? error.message : String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : FILE_PROBLEMS[code];
  if (reason !== undefined && path !== undefined) {
    return new IncognitaError('FILE_UNUSABLE', `${path}: ${reason}.`, {}, { cause: error });
  }
  const hint = process.env['INCOGNITA_DEBUG'] === '1' ? '' : ' (INCOGNITA_DEBUG=1 shows where)';
  return new IncognitaError('INTERNAL', `${errorCatalogue.INTERNAL.title}: ${message}${hint}`, {}, { cause: error });
}

const FILE_PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'access is not permitted',
  EPERM: 'access is not permitted',
  EISDIR: 'this is a folder, a file is needed',
  ENOTDIR: 'a part of this path is not a folder',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};
