import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { visible } from '../visible-text.js';

/**
 * The stream to which an access log goes: a file that grows, or standard error for "-". Rejects if the file cannot be
 * opened; what cannot be written later, on a full disk, is lost and said once.
 */
export async function openAccessLog(file: string): Promise<Writable> {
  if (file === '-') return process.stderr;
  await (await open(file, 'a')).close();
  const stream = createWriteStream(file, { flags: 'a' });
  stream.on('error', (error) => {
    process.stderr.write(`The access log cannot be written any more: ${visible(error.message)}\n`);
  });
  return stream;
}
