/** Why a file or folder cannot be used. */
export const files = {
  'file.unusable': '{path}: {reason}.',
  'file.ENOENT': 'there is no such file or folder',
  'file.EACCES': 'access is not permitted',
  'file.EPERM': 'access is not permitted',
  'file.EISDIR': 'this is a folder, but a file is needed',
  'file.ENOTDIR': 'a part of this path is not a folder',
  'file.EROFS': 'the disk is read-only',
  'file.ENOSPC': 'the disk is full',
  'file.fault': 'Something went wrong inside Incognita: {detail}',
  'file.fault-hint': 'Something went wrong inside Incognita: {detail} (INCOGNITA_DEBUG=1 shows where)',
} as const;
