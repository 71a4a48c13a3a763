/** Why a file or folder cannot be used. */
export const files = {
  'file.unusable': '{path}: {reason}.',
  'file.output-is-input': '{path} is read by this command, so it cannot also be its output. Choose another name.',
  'file.output-in-workspace': '{path} belongs to the workspace. Choose another name for the output.',
  'file.standard-input-twice': 'Standard input (-) can be read only once.',
  'file.standard-input-name': 'Standard input has no name: name the source with --source.',
  'file.binary-to-terminal':
    'This format cannot be shown on a terminal. Write it to a file with --out FILE, or to another program.',
  'file.ENOENT': 'there is no such file or folder',
  'file.EACCES': 'access is not permitted',
  'file.EPERM': 'access is not permitted',
  'file.EISDIR': 'this is a folder, but a file is needed',
  'file.ENOTDIR': 'a part of this path is not a folder',
  'file.ELOOP': 'the links lead in a circle',
  'file.ENAMETOOLONG': 'the name is too long',
  'file.EMFILE': 'too many files are open; raise the limit with `ulimit -n`',
  'file.few-files':
    'a server needs {least} open files, and this process may have {most}; raise the limit with `ulimit -n 1024`',
  'file.EROFS': 'the disk is read-only',
  'file.disk-full':
    'The disk is full. Free some space and run the command again; what was complete before is still there.',
  'file.disk-fails':
    'The disk reports an error or is full. Check it and run the command again; what was complete before is still there.',
  'file.workspace-readonly':
    'The workspace cannot be written to: its disk is full or read-only, or it belongs to another user.',
  'file.fault': 'Something went wrong inside Incognita: {detail}',
  'file.fault-hint': 'Something went wrong inside Incognita: {detail} (INCOGNITA_DEBUG=1 shows where)',
} as const;
