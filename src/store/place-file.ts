import { renameSync } from 'node:fs';

/**
 * Gives a complete file its final name, in the place of a file that had it. Throws the system's error, for example if there is a folder,
 * which names the final place: the other name is gone when somebody reads it.
 */
export function placeFile(draft: string, path: string): void {
  try {
    renameSync(draft, path);
  } catch (error) {
    if (error instanceof Error && 'path' in error) error.path = path;
    throw error;
  }
}
