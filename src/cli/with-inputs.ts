import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { IncognitaError } from '../errors.js';
import { inputUnreadable } from '../ingest/input/input-unreadable.js';
import { message } from '../messages/message.js';
import { makeTemporaryFolder } from '../store/make-temporary-folder.js';
import { visible } from '../visible-text.js';
import { hint } from './hint.js';

/** The name of standard input, and of standard output, as a path. */
export const STANDARD = '-';

/** Another one, which is a device on a terminal. */
const STANDARD_DEVICE = '/dev/stdin';

/** A named pipe opens once somebody writes to it: after so long that is said. */
const WAITING_MS = 3000;

/** The name of standard input as a file. */
const FILE_NAME = 'standard-input';

/**
 * Runs `use` with the paths that can be read more than once: standard input ("-") and pipes are written to a
 * temporary file first, which is removed afterwards. Throws USAGE if standard input is named twice.
 */
export async function withInputs<T>(paths: readonly string[], use: (paths: string[]) => Promise<T>): Promise<T> {
  if (paths.filter((path) => path === STANDARD).length > 1) {
    throw new IncognitaError('USAGE', message('file.standard-input-twice'));
  }
  let folder: string | undefined;
  try {
    const files: string[] = [];
    for (const [index, path] of paths.entries()) {
      if (await isReadAgain(path)) {
        files.push(path);
        continue;
      }
      folder ??= makeTemporaryFolder();
      const copy = join(folder, index === 0 ? FILE_NAME : `${FILE_NAME}-${index + 1}`);
      await copyInput(path, copy);
      files.push(copy);
    }
    return await use(files);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Writes what can be read only once to a file. */
async function copyInput(path: string, copy: string): Promise<void> {
  if (path === STANDARD) return pipeline(process.stdin, createWriteStream(copy));
  const input = createReadStream(path);
  const waiting = setTimeout(
    () => hint(`Waiting for ${visible(path)}, a pipe to which nothing writes yet (Ctrl-C stops it)\n`),
    WAITING_MS,
  );
  const stopWaiting = (): void => clearTimeout(waiting);
  input.once('open', stopWaiting);
  try {
    await pipeline(input, createWriteStream(copy));
  } finally {
    stopWaiting();
  }
}

/** Files and folders. Throws INPUT_UNREADABLE for devices, which may never end; for what does not exist what the file system says. */
async function isReadAgain(path: string): Promise<boolean> {
  if (path === STANDARD || path === STANDARD_DEVICE) return false;
  const found = await stat(path);
  if (found.isCharacterDevice() || found.isBlockDevice()) {
    throw inputUnreadable(path, message('input.not-regular', { file: path }));
  }
  return found.isFile() || found.isDirectory();
}
