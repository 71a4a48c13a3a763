import { accessSync, constants } from 'node:fs';

/** A folder that was shared for reading only can still be browsed. */
export function isWritable(dir: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
