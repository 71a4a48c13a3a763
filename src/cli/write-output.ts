import { chmodSync, createWriteStream, realpathSync, statSync, type Stats } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { workCancelled } from '../errors.js';
import { draftPath } from '../store/draft-path.js';
import { STANDARD } from './with-inputs.js';

export interface OutputOptions {
  /** The file to write; standard output if it is not given or "-". */
  readonly file?: string | undefined;
  /** Stops the writing; a file that was begun is removed. */
  readonly signal?: AbortSignal;
}

/**
 * Writes chunks as fast as the reader takes them, holding no more than a few at a time. A file appears only when it is
 * complete: it is written under another name in the same folder, then renamed. Throws CANCELLED once the signal is aborted.
 */
export async function writeOutput(chunks: Iterable<string | Uint8Array>, options: OutputOptions = {}): Promise<void> {
  const { file, signal } = options;
  if (file === undefined || file === STANDARD) await writeToStandardOutput(chunks, signal);
  else await writeToFile(chunks, file, signal);
}

async function writeToStandardOutput(chunks: Iterable<string | Uint8Array>, signal?: AbortSignal): Promise<void> {
  for (const chunk of chunks) {
    throwIfCancelled(signal);
    await new Promise<void>((resolve, reject) => {
      process.stdout.write(chunk, (error) => {
        // A pipe is written without waiting: only a turn of the event loop lets Ctrl-C in.
        if (!error) setImmediate(resolve);
        // Nobody reads the rest (`| head`): the command is done.
        else if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(0);
        else reject(error);
      });
    });
  }
}

async function writeToFile(chunks: Iterable<string | Uint8Array>, path: string, signal?: AbortSignal): Promise<void> {
  const before = statSync(path, { throwIfNoEntry: false });
  // A link goes on leading to the file, which is replaced.
  const file = before ? realpathSync(path) : path;
  // A device or a named pipe (/dev/stdout, say) cannot be put in its place at the end.
  const replaceable = before?.isFile() ?? true;
  let target = file;
  try {
    if (replaceable) target = draftPath(file);
    const source = Readable.from(chunks, { objectMode: true, highWaterMark: 1 });
    await pipeline(source, createWriteStream(target, { flags: replaceable ? 'wx' : 'w' }), signal ? { signal } : {});
    if (replaceable) await replace(target, file, before);
  } catch (error) {
    if (target !== file) await rm(target, { force: true });
    throwIfCancelled(signal);
    // The user knows the file by the name that was given.
    if (error instanceof Error && 'path' in error) error.path = path;
    throw error;
  }
}

/** Puts a complete file in the place of another one, with its permissions. */
async function replace(target: string, file: string, before: Stats | undefined): Promise<void> {
  const handle = await open(target, 'r+');
  await handle.sync();
  await handle.close();
  if (before) chmodSync(target, before.mode);
  await rename(target, file);
}

function throwIfCancelled(signal?: AbortSignal): void {
  if (signal?.aborted) throw workCancelled();
}
