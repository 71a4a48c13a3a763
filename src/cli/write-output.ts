import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface OutputOptions {
  /** The file to write; standard output where it is not given. */
  readonly file?: string;
  readonly signal?: AbortSignal;
}

/**
 * Writes chunks as fast as the reader takes them, holding no more than a few at a time. A file appears only when it is
 * complete: it is written under another name beside its place, then renamed.
 */
export async function writeOutput(chunks: Iterable<string | Uint8Array>, options: OutputOptions = {}): Promise<void> {
  const { file, signal } = options;
  const source = Readable.from(chunks, { objectMode: true, highWaterMark: 1 });
  if (file === undefined) return pipeline(source, process.stdout, { end: false, ...(signal ? { signal } : {}) });

  const partial = `${file}.${process.pid}.partial`;
  try {
    await pipeline(source, createWriteStream(partial, { flags: 'wx' }), signal ? { signal } : {});
    const handle = await open(partial, 'r+');
    await handle.sync();
    await handle.close();
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
