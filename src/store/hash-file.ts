import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';

const CHUNK_BYTES = 1 << 20;

/** What `hashFile` gives for what has no bytes of its own: no file has this hash. */
const NO_HASH = '';

/**
 * SHA-256 of a file's bytes in hexadecimal, in flat memory. What is there instead of a file (a folder, a pipe, a device,
 * of which one never ends to read) has an empty one. Throws the system's error if the file cannot be read.
 *
 * @param bytes how many it should have, or says at its start that it has, if that is known: a file of another size is not
 *   read on and has an empty hash as well
 */
export function hashFile(path: string, bytes?: number | ((start: Uint8Array) => number)): string {
  const hash = createHash('sha256');
  const chunk = new Uint8Array(CHUNK_BYTES);
  // Who opens a pipe to read from it waits for ever for a writer otherwise.
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile() || (typeof bytes === 'number' && stat.size !== bytes)) return NO_HASH;
    let isStart = true;
    for (let read = readSync(descriptor, chunk); read > 0; read = readSync(descriptor, chunk)) {
      const part = chunk.subarray(0, read);
      if (isStart && typeof bytes === 'function' && bytes(part) !== stat.size) return NO_HASH;
      isStart = false;
      hash.update(part);
    }
  } finally {
    closeSync(descriptor);
  }
  return hash.digest('hex');
}
