import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftPath } from './draft-path.js';

/**
 * Makes a folder for temporary files that only this user can read, for the caller to remove. Those of processes that died before they could are
 * removed: they may have compounds in them that nobody else is to see.
 */
export function makeTemporaryFolder(): string {
  const folder = draftPath(join(tmpdir(), 'incognita'));
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}
