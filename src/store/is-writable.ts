import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/** A folder that was shared for reading only can still be browsed. */
export function isWritable(dir: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    const database = join(dir, WORKSPACE_PARTS.database);
    if (existsSync(database)) accessSync(database, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
