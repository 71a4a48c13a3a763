import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';

/** The name of standard input, and of standard output, as a path. */
export const STANDARD = '-';

/** The name of standard input as a file. */
const FILE_NAME = 'standard-input';

/**
 * Runs `use` with the paths that can be read more than once: standard input ("-"), pipes and devices are written to a
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
      folder ??= await mkdtemp(join(tmpdir(), 'incognita-'));
      const copy = join(folder, index === 0 ? FILE_NAME : `${FILE_NAME}-${index + 1}`);
      await pipeline(path === STANDARD ? process.stdin : createReadStream(path), createWriteStream(copy));
      files.push(copy);
    }
    return await use(files);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Files and folders. What does not exist throws what the file system says. */
async function isReadAgain(path: string): Promise<boolean> {
  if (path === STANDARD) return false;
  const found = await stat(path);
  return found.isFile() || found.isDirectory();
}
