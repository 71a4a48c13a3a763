import { IncognitaError } from './errors.js';
import { message, type PlainId } from './messages/message.js';

const FILE_PROBLEMS: Readonly<Record<string, PlainId>> = {
  ENOENT: 'file.ENOENT',
  EACCES: 'file.EACCES',
  EPERM: 'file.EPERM',
  EISDIR: 'file.EISDIR',
  ENOTDIR: 'file.ENOTDIR',
  EROFS: 'file.EROFS',
  ELOOP: 'file.ELOOP',
  ENAMETOOLONG: 'file.ENAMETOOLONG',
  EMFILE: 'file.EMFILE',
  ENFILE: 'file.EMFILE',
};

/** What an error of the file system about a path means for the user, FILE_UNUSABLE; undefined for one without a sentence. */
export function fileProblem(error: unknown, path: string, details: Readonly<Record<string, unknown>> = {}) {
  const { code } = error as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : FILE_PROBLEMS[code];
  if (reason === undefined) return undefined;
  const text = message('file.unusable', { path, reason: message(reason) });
  return new IncognitaError('FILE_UNUSABLE', text, details, { cause: error });
}
