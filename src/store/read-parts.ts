import { closeSync, openSync, readSync } from 'node:fs';
import type { ReadBytes } from '../models/artifact.js';

/** Calls `use` with what reads parts of a file. Throws the system's error if it cannot be read. */
export function readParts<T>(path: string, use: (read: ReadBytes) => T): T {
  const descriptor = openSync(path, 'r');
  try {
    return use((offset, length) => {
      const bytes = new Uint8Array(length);
      let filled = 0;
      for (let read = -1; filled < length && read !== 0; filled += read) {
        read = readSync(descriptor, bytes, filled, length - filled, offset + filled);
      }
      return bytes.subarray(0, filled);
    });
  } finally {
    closeSync(descriptor);
  }
}
