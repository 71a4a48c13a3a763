import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { IncognitaError } from '../errors.js';
import { message } from '../messages/message.js';
import { Sqlite } from '../sqlite.js';
import type { BackupSummary } from './backup-workspace.js';
import { ChangeLog } from './change-log.js';
import { databaseError } from './database-error.js';
import { DataSeal } from './data-seal.js';
import { draftPath } from './draft-path.js';
import { hashFile } from './hash-file.js';
import { makeFolder } from './make-folder.js';
import { placeFile } from './place-file.js';
import { removeFile } from './remove-file.js';
import { syncToDisk } from './sync-to-disk.js';
import type { ListMetadata } from './types.js';
import { Workspace } from './workspace.js';
import { WORKSPACE_PARTS } from './workspace-parts.js';

/** What is said of a database that cannot be read. */
const DAMAGED: ReadonlySet<string> = new Set(['workspace.damaged', 'workspace.cut-off', 'workspace.damaged-inside']);

/** Throws WORKSPACE_INVALID if anything in a backup is not what was written, WORKSPACE_EMPTY if there is none. */
export function requireIntact(backup: string): void {
  const workspace = Workspace.open(backup, { readonly: true });
  try {
    const damaged = workspace.lists.all().filter(({ id }) => !workspace.lists.verify(id).intact);
    const parts = [
      ...(workspace.problems().length > 0 ? [WORKSPACE_PARTS.database] : []),
      ...damaged.map(({ id }) => id),
    ];
    if (parts.length === 0) return;
    throw new IncognitaError('WORKSPACE_INVALID', message('backup.broken', { parts }), { parts });
  } finally {
    workspace.close();
  }
}

/**
 * Makes a workspace what a backup is, while others may read it: files first, then the database in one step, then what
 * nothing refers to any more is removed. A process that dies on the way leaves the workspace as it was or as the backup
 * is. Lists that are published later get ids that none had before. The backup must be intact.
 * Rejects with USAGE if a list of the workspace has the id of another one of the backup, with WORKSPACE_INVALID if the workspace is
 * damaged, and with the system's error if it has a folder in a file's place: what is in it is not removed.
 */
export async function restoreWorkspace(backup: string, dir: string, now: Date): Promise<BackupSummary> {
  const { target, before } = openTarget(dir);
  const draft = draftPath(join(target.dir, WORKSPACE_PARTS.database));
  const source = Workspace.open(backup, { readonly: true });
  try {
    const lists = source.lists.all();
    const files = lists.flatMap(({ id }) => source.lists.files(id));
    for (const { id } of before) {
      const [file] = target.lists.files(id);
      const other = files.find(({ file: name }) => name === file?.file);
      if (other && other.sha256 !== file?.sha256) {
        throw new IncognitaError('USAGE', message('backup.other-workspace', { list: id, dir }), { list: id });
      }
    }
    for (const part of [WORKSPACE_PARTS.lists, WORKSPACE_PARTS.models]) {
      makeFolder(join(target.dir, part));
    }
    for (const { file, sha256 } of files) {
      const path = join(target.dir, file);
      if (existsSync(path) && hashFile(path) === sha256) continue;
      copyFileSync(join(source.dir, file), draft);
      syncToDisk(draft);
      placeFile(draft, path);
    }
    for (const part of [WORKSPACE_PARTS.lists, WORKSPACE_PARTS.models]) syncToDisk(join(target.dir, part));
    await source.copyDatabase(draft);
    const gone = before.filter(({ id }) => !lists.some((list) => list.id === id));
    finish(draft, gone, backup, now);
    const restored = new Sqlite(draft, { readonly: true });
    await restored.backup(join(target.dir, WORKSPACE_PARTS.database));
    restored.close();
    for (const { id, artifacts } of gone) {
      const names = [`${WORKSPACE_PARTS.lists}/${id}.sqlite`, ...artifacts.map(({ file }) => file)];
      for (const name of names) removeFile(join(target.dir, name));
    }
    return { lists: lists.length, files: files.length };
  } finally {
    rmSync(draft, { force: true });
    source.close();
    target.close();
  }
}

/** The workspace to replace, with its lists. */
function openTarget(dir: string): { readonly target: Workspace; readonly before: readonly ListMetadata[] } {
  let target: Workspace | undefined;
  try {
    target = Workspace.open(dir);
    return { target, before: target.lists.all() };
  } catch (cause) {
    target?.close();
    const error = cause instanceof IncognitaError ? cause : databaseError(cause);
    if (!error || !DAMAGED.has(error.text.id)) throw cause;
    // Everywhere else the advice for a damaged workspace is to restore a backup.
    throw new IncognitaError(
      'WORKSPACE_INVALID',
      message('backup.target-damaged', { dir }),
      { workspace: dir },
      { cause },
    );
  }
}

/** Notes in a copy of the backup's database what is restored, and which ids must not be given again. */
function finish(
  file: string,
  gone: readonly { id: string; arity: number; kind: string; version: number }[],
  backup: string,
  now: Date,
): void {
  const db = new Sqlite(file);
  const keep = db.prepare(
    'INSERT OR IGNORE INTO removed_list (id, arity, kind, version, metadata) VALUES (?, ?, ?, ?, ?)',
  );
  db.transaction(() => {
    for (const list of gone) keep.run(list.id, list.arity, list.kind, list.version, JSON.stringify(list));
    new DataSeal(db).renewTables('removed_list');
    new ChangeLog(db).record({ kind: 'restored', from: backup }, now);
  })();
  db.close();
}
