import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/** The header of a file of SQLite, and where in it the size of a page and the number of pages are. */
const HEADER = { bytes: 100, pageSize: 16, pages: 28 };

/** What SQLite writes for a page of 65,536 bytes, which has no room in two. */
const LARGEST_PAGE = { written: 1, bytes: 65_536 };

/**
 * Throws WORKSPACE_INVALID if the database of the workspace in `dir` has fewer bytes than its header says, as a copy has that was interrupted:
 * SQLite overlooks a last page that is not whole, and takes an empty file for a new database. An empty one passes if `mayBeNew`. Next to a log nothing can be said:
 * what is missing may be there.
 */
export function requireWhole(dir: string, { mayBeNew }: { readonly mayBeNew: boolean }): void {
  const file = join(dir, WORKSPACE_PARTS.database);
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
    const header = Buffer.alloc(HEADER.bytes);
    const read = readSync(file, header, 0, HEADER.bytes, 0);
    // So short a file SQLite takes for an empty one.
    if (read <= 1) return mayBeNew;
    if (read < HEADER.bytes) return true;
    const pageSize = header.readUInt16BE(HEADER.pageSize);
    const bytes = pageSize === LARGEST_PAGE.written ? LARGEST_PAGE.bytes : pageSize;
    return fstatSync(file).size >= bytes * header.readUInt32BE(HEADER.pages);
  } catch {
    return true;
  } finally {
    closeSync(file);
  }
}

function hasLog(file: string): boolean {
  return ['-wal', '-journal'].some((end) => (statSync(`${file}${end}`, { throwIfNoEntry: false })?.size ?? 0) > 0);
}
