import { accessSync, constants, fstatSync, realpathSync, statSync, type BigIntStats } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { STANDARD } from './with-inputs.js';
import { isWorkspacePart } from '../store/workspace-parts.js';

/**
 * Checks a file that a command will write, before its work begins: the folder exists and can be written to, and the file is
 * neither one that the command reads nor one of the workspace. Files are compared by device and inode, so links and other
 * spellings of a path are found too.
 */
export function checkOutput(file: string | undefined, inputs: readonly string[], workspace: string): void {
  if (file === undefined || file === STANDARD) return;
  const output = writable(file);
  for (const input of inputs) {
    if (output?.isFile() && isSame(output, inputStats(input))) {
      throw new IncognitaError('USAGE', message('file.output-is-input', { path: file }));
    }
  }
  // A link is followed when it is written to.
  const real = output ? realpathSync(file) : join(realpathSync(dirname(file)), basename(file));
  if (belongsToWorkspace(real, workspace)) {
    throw new IncognitaError('USAGE', message('file.output-in-workspace', { path: file }));
  }
}

/** What is at the path now, if anything. Throws what the file system says, about the path as the user gave it. */
function writable(file: string): BigIntStats | undefined {
  try {
    const folder = dirname(file);
    if (!statSync(folder).isDirectory()) throw unusable('ENOTDIR');
    const output = statSync(file, { bigint: true, throwIfNoEntry: false });
    if (output?.isDirectory()) throw unusable('EISDIR');
    // A device or a pipe is written in place; any other file is replaced, which changes its folder.
    if (output === undefined || output.isFile()) accessSync(folder, constants.W_OK);
    return output;
  } catch (error) {
    throw Object.assign(error as Error, { path: file });
  }
}

/** What an input is now: of standard input the file that the shell opened for it; undefined if there is none. */
function inputStats(input: string): BigIntStats | undefined {
  if (input !== STANDARD) return statSync(input, { bigint: true, throwIfNoEntry: false });
  try {
    return fstatSync(0, { bigint: true });
  } catch {
    // It is closed.
    return undefined;
  }
}

/** Big integers, because inodes of some file systems are larger than exact numbers. */
function isSame(a: BigIntStats, b: BigIntStats | undefined): boolean {
  return b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

function belongsToWorkspace(file: string, workspace: string): boolean {
  if (!statSync(workspace, { throwIfNoEntry: false })?.isDirectory()) return false;
  const [first = ''] = relative(realpathSync(workspace), file).split(sep);
  return isWorkspacePart(first);
}

function unusable(code: 'EISDIR' | 'ENOTDIR'): Error {
  return Object.assign(new Error(code), { code });
}
