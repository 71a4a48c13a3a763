import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { databaseBytes, HEADER_BYTES } from './database-bytes.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/**
 * Throws WORKSPACE_INVALID if the database of the workspace in `dir` has fewer bytes than its header says, as a copy has that was interrupted, or is no file:
 * SQLite overlooks a last page that is not whole, and takes an empty file for a new database. An empty one passes if `mayBeNew`. Next to a log nothing can be said:
 * what is missing may be there.
 */
export function requireWhole(dir: string, { mayBeNew }: { readonly mayBeNew: boolean }): void {
  const file = join(dir, WORKSPACE_PARTS.database);
  // Whoever opens a pipe waits for ever, and a device may never end.
  if (statSync(file, { throwIfNoEntry: false })?.isFile() === false) {
    throw new IncognitaError('WORKSPACE_INVALID', message('workspace.damaged', { dir }), { workspace: dir });
  }
  if (hasLog(file) || isWhole(file, mayBeNew)) return;
  // Another process may have begun or ended to write meanwhile.
  if (hasLog(file) || isWhole(file, mayBeNew)) return;
  throw new IncognitaError('WORKSPACE_INVALID', message('workspace.cut-off', { dir }), { workspace: dir });
}

function isWhole(path: string, mayBeNew: boolean): boolean {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    // SQLite cannot either, and that has a sentence of its own.
    return true;
  }
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    const read = readSync(file, header, 0, HEADER_BYTES, 0);
    // So short a file SQLite takes for an empty one.
    if (read <= 1) return mayBeNew;
    if (read < HEADER_BYTES) return true;
    return fstatSync(file).size >= databaseBytes(header);
  } catch {
    return true;
  } finally {
    closeSync(file);
  }
}

function hasLog(file: string): boolean {
  return ['-wal', '-journal'].some((end) => (statSync(`${file}${end}`, { throwIfNoEntry: false })?.size ?? 0) > 0);
}
