import { existsSync } from 'node:fs';
import { IncognitaError } from '../errors.js';
import { isWritable } from './is-writable.js';
import { needsSnapshot } from './open-database.js';
import { Workspace } from './workspace.js';

/**
 * Opens an existing workspace for those who mostly read: writable if it can be, because one of an earlier version is then
 * brought up to date. A workspace on a disk that is full or read-only, or of another user, can still be read.
 */
export function openToRead(dir: string): Workspace {
  if (!existsSync(dir) || isWritable(dir)) {
    try {
      return Workspace.open(dir, { create: false });
    } catch (error) {
      const cause = error instanceof IncognitaError ? error.cause : error;
      if (!needsSnapshot(cause)) throw error;
    }
  }
  return Workspace.open(dir, { create: false, readonly: true });
}
