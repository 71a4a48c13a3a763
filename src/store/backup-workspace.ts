import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { Sqlite } from '../sqlite.js';
import { draftPath } from './draft-path.js';
import { hashFile } from './hash-file.js';
import { makeFolder } from './make-folder.js';
import { syncToDisk } from './sync-to-disk.js';
import { Workspace } from './workspace.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

export interface BackupSummary {
  readonly lists: number;
  readonly files: number;
}

/**
 * Copies a workspace into a new folder, while others read and write it: the database as of one moment, and the files of
 * the lists that it names then, each compared with its SHA-256. The folder appears when it is complete.
 * Rejects with USAGE if the folder is there and not empty, WORKSPACE_INVALID if something is damaged.
 */
export async function backupWorkspace(workspace: Workspace, target: string): Promise<BackupSummary> {
  const folder = resolve(target);
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new IncognitaError('USAGE', message('backup.not-empty', { dir: target }));
  }
  makeFolder(dirname(folder));
  const draft = draftPath(folder);
  try {
    mkdirSync(draft);
    await workspace.copyDatabase(join(draft, WORKSPACE_PARTS.database));
    // Without the write-ahead log a backup can be read on a disk that cannot be written to.
    const copy = new Sqlite(join(draft, WORKSPACE_PARTS.database));
    copy.pragma('journal_mode = DELETE');
    copy.close();
    const summary = copyFiles(workspace.dir, draft);
    syncToDisk(join(draft, WORKSPACE_PARTS.database));
    for (const part of [WORKSPACE_PARTS.lists, WORKSPACE_PARTS.models]) syncToDisk(join(draft, part));
    syncToDisk(draft);
    if (existsSync(folder)) rmSync(folder, { recursive: true });
    renameSync(draft, folder);
    syncToDisk(dirname(folder));
    return summary;
  } catch (error) {
    // From a name that is too long for a file Node 26 makes an error without a code.
    if (existsSync(draft)) rmSync(draft, { recursive: true, force: true });
    throw error;
  }
}

/** Copies the files of the lists that the database in `to` names, out of `from`, if that database is what was written. */
function copyFiles(from: string, to: string): BackupSummary {
  const copy = Workspace.open(to, { readonly: true });
  try {
    const parts = copy.changedData();
    if (parts.length > 0) {
      throw new IncognitaError('WORKSPACE_INVALID', message('workspace.parts-damaged', { parts }), { parts });
    }
    for (const part of [WORKSPACE_PARTS.lists, WORKSPACE_PARTS.models]) makeFolder(join(to, part));
    let files = 0;
    const lists = copy.lists.all();
    for (const { id } of lists) {
      for (const { file, sha256 } of copy.lists.files(id)) {
        // What is no file may have no end.
        const there = isFile(join(from, file));
        if (there) copyFileSync(join(from, file), join(to, file));
        if (!there || hashFile(join(to, file)) !== sha256) {
          throw new IncognitaError('WORKSPACE_INVALID', message('backup.damaged', { file, list: id }), { file });
        }
        syncToDisk(join(to, file));
        files++;
      }
    }
    return { lists: lists.length, files };
  } finally {
    copy.close();
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
