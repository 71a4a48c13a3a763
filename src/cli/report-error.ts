import { formatStack } from '../format-stack.js';
import { visible } from '../visible-text.js';
import { IncognitaError } from '../errors.js';
import { fileProblem } from '../file-problem.js';
import { databaseError } from '../store/database-error.js';
import { message } from '../messages/message.js';
import { shortenMiddle } from './shorten-middle.js';
import { TERMINATED } from './exit-statuses.js';

/**
 * Writes an error as one sentence on standard error and returns the exit status that the catalogue gives it. The stack is
 * shown only if INCOGNITA_DEBUG is 1.
 */
export function reportError(error: unknown, stream: NodeJS.WritableStream = process.stderr): number {
  const debug = process.env['INCOGNITA_DEBUG'] === '1';
  const coded = error instanceof IncognitaError ? error : toIncognitaError(error);
  stream.write(`incognita: ${visible(shortenMiddle(coded.message.trim()))}\n`);
  if (debug) stream.write(`${formatStack(error)}\n`);
  return coded.code === 'CANCELLED' && coded.details['signal'] === 'SIGTERM' ? TERMINATED : coded.exitStatus;
}

/** Gives errors of the file system their sentence; everything else is our fault and says so. */
function toIncognitaError(error: unknown): IncognitaError {
  const detail = error instanceof Error ? error.message : String(error);
  const { path } = error as NodeJS.ErrnoException;
  const ofFile = path === undefined ? undefined : fileProblem(error, path);
  if (ofFile) return ofFile;
  const ofDatabase = databaseError(error);
  if (ofDatabase) return ofDatabase;
  const id = process.env['INCOGNITA_DEBUG'] === '1' ? 'file.fault' : 'file.fault-hint';
  return new IncognitaError('INTERNAL', message(id, { detail }), {}, { cause: error });
}
