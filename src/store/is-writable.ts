import { accessSync, constants, existsSync } from 'node:fs';
import { join } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
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

/** Throws FILE_UNUSABLE if the folder of a workspace, or its database, may not be written to: SQLite names no reason. */
export function requireWritable(dir: string): void {
  if (isWritable(dir)) return;
  throw new IncognitaError('FILE_UNUSABLE', message('file.workspace-readonly'), { workspace: dir });
}
