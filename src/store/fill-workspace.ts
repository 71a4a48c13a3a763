import { existsSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SIDE_FILES, WORKSPACE_PARTS } from './workspace-parts.js';
import { Workspace } from './workspace.js';

/**
 * Opens a workspace, made if it is missing, for what takes something into it. A new one into which nothing came, because
 * a file was refused or the disk is full, is removed again: it would hide that the name of another one was misspelt.
 */
export async function fillWorkspace<T>(dir: string, take: (workspace: Workspace) => Promise<T>): Promise<T> {
  const isNew = !existsSync(join(dir, WORKSPACE_PARTS.database));
  const folders = isNew ? missingFolders(resolve(dir)) : [];
  let empty = true;
  try {
    const workspace = Workspace.open(dir);
    try {
      return await take(workspace);
    } finally {
      empty = isNew && workspace.entries.ingests().length === 0 && workspace.energies.sets().length === 0;
      workspace.close();
    }
  } finally {
    if (isNew && empty) removeEmpty(dir, folders);
  }
}

/** The folders of a path that are not there yet, the innermost first. */
function missingFolders(path: string): string[] {
  return existsSync(path) ? [] : [path, ...missingFolders(dirname(path))];
}

function removeEmpty(dir: string, folders: readonly string[]): void {
  for (const end of SIDE_FILES) rmSync(join(dir, WORKSPACE_PARTS.database + end), { force: true });
  try {
    for (const folder of folders) rmdirSync(folder);
  } catch {
    // Somebody else has put something there.
  }
}
