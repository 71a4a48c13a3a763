import { lstatSync, rmSync } from 'node:fs';

/** Removes a file, or a link or a pipe in its place, if it is there. A folder in its place is somebody else's, and stays. */
export function removeFile(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { force: true });
}
